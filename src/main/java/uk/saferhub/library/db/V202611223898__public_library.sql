-- What everybody may read. It stands apart from the records that it was made from, which stay behind their locks.
create table library_paper (
  id uuid primary key,
  reference text not null unique,
  partnership text not null,
  organisation_id uuid not null references organisation (id),
  kind text not null check (kind in ('STRATEGY', 'ASSESSMENT', 'REPORT', 'REVIEW', 'OTHER')),
  title text not null,
  about text not null,
  dated date not null,
  report_id uuid references report (id),
  page text,
  pdf bytea not null,
  pdf_bytes integer not null,
  published_by uuid not null references account (id),
  published_at timestamptz not null,
  withdrawn_by uuid references account (id),
  withdrawn_at timestamptz,
  withdrawn_reason text,
  check ((withdrawn_at is null) = (withdrawn_reason is null))
);
create unique index library_paper_report on library_paper (report_id) where withdrawn_at is null;
create index library_paper_dated on library_paper (dated desc, id);
create index library_paper_of_report on library_paper (report_id);
create index library_paper_organisation on library_paper (organisation_id);
create index library_paper_published_by on library_paper (published_by);
create index library_paper_withdrawn_by on library_paper (withdrawn_by);
comment on table library_paper is 'A paper in the public library, for everybody to read. What was withdrawn stays named, without its words.';
comment on column library_paper.id is 'not personal';
comment on column library_paper.reference is 'not personal: random';
comment on column library_paper.partnership is 'not personal: code of the partnership that published it';
comment on column library_paper.organisation_id is 'not personal: the body for which it was published';
comment on column library_paper.kind is 'not personal';
comment on column library_paper.title is 'not personal: public';
comment on column library_paper.about is 'not personal: public; a sentence or two';
comment on column library_paper.dated is 'not personal: the day that it bears';
comment on column library_paper.report_id is 'not personal: the report whose public rendering it is; null where a PDF was given';
comment on column library_paper.page is 'not personal: public; its words as HTML made by the program, where it is a report';
comment on column library_paper.pdf is 'not personal: public';
comment on column library_paper.pdf_bytes is 'not personal: size of the PDF in bytes';
comment on column library_paper.published_by is 'personal: who published it; not shown to the public';
comment on column library_paper.published_at is 'not personal';
comment on column library_paper.withdrawn_by is 'personal: who withdrew it; not shown to the public';
comment on column library_paper.withdrawn_at is 'not personal: null while it stands';
comment on column library_paper.withdrawn_reason is 'not personal: public; why it was withdrawn';
call share('library_paper');
