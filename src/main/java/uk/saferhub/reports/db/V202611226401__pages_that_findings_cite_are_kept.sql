-- What a page of numbers showed when a finding cited it (ANL-03): a later import changes the page, and not the finding.
create table report_finding_page (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  finding_id uuid not null references report_finding (id),
  nth integer not null check (nth > 0),
  numbers json not null,
  row_count integer not null,
  sha256 text not null,
  made_of text[] not null,
  kept_at timestamptz not null,
  unique (finding_id, nth)
);
create index report_finding_page_realm on report_finding_page (realm_id);
comment on table report_finding_page is 'The numbers of a page of open data as a finding cited them. Never changed.';
comment on column report_finding_page.id is 'not personal';
comment on column report_finding_page.realm_id is 'not personal';
comment on column report_finding_page.finding_id is 'not personal';
comment on column report_finding_page.nth is 'not personal: which of the finding''s pages, from 1';
comment on column report_finding_page.numbers is 'not personal: counts of open data, headings and rows';
comment on column report_finding_page.row_count is 'not personal: how many rows there were, of which the first are in numbers';
comment on column report_finding_page.sha256 is 'not personal: of all rows with their headings';
comment on column report_finding_page.made_of is 'not personal: the files and look-ups that the numbers were made of';
comment on column report_finding_page.kept_at is 'not personal';
call protect('report_finding_page');
revoke update on report_finding_page from saferhub_app;
