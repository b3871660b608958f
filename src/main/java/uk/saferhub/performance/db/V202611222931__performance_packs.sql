create table performance_pack (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  area_id uuid not null references area (id),
  reference text not null unique,
  partnership text not null,
  series_reference text not null,
  series text not null,
  sitting_on date not null,
  measured_to date not null,
  status text not null check (status in ('DRAFT', 'SENT', 'DROPPED')),
  version integer not null,
  made_by uuid not null references account (id),
  made_at timestamptz not null,
  sent_by uuid references account (id),
  sent_at timestamptz
);
create index performance_pack_seen on performance_pack (realm_id, area_id, sitting_on desc);
create index performance_pack_area on performance_pack (area_id);
create index performance_pack_maker on performance_pack (made_by);
create index performance_pack_sender on performance_pack (sent_by);
-- One meeting has one pack: the press of two people makes one.
create unique index performance_pack_meeting on performance_pack (realm_id, series_reference, sitting_on) where status <> 'DROPPED';
comment on table performance_pack is 'What one meeting is given on the measures of the priorities.';
comment on column performance_pack.id is 'not personal';
comment on column performance_pack.realm_id is 'not personal';
comment on column performance_pack.area_id is 'not personal';
comment on column performance_pack.reference is 'not personal: random';
comment on column performance_pack.partnership is 'not personal: its code';
comment on column performance_pack.series_reference is 'not personal: of the series in the register of meetings';
comment on column performance_pack.series is 'not personal: its name';
comment on column performance_pack.sitting_on is 'not personal: the day of the meeting, Europe/London';
comment on column performance_pack.measured_to is 'not personal: last day measured';
comment on column performance_pack.status is 'not personal';
comment on column performance_pack.version is 'not personal: raised by each step';
comment on column performance_pack.made_by is 'personal: an official at work';
comment on column performance_pack.made_at is 'not personal';
comment on column performance_pack.sent_by is 'personal: an official at work';
comment on column performance_pack.sent_at is 'not personal';
call protect('performance_pack');

create table performance_comment (
  id uuid primary key,
  pack_id uuid not null references performance_pack (id),
  realm_id uuid not null references realm (id),
  target text not null,
  words text not null,
  written_by uuid not null references account (id),
  written_at timestamptz not null
);
create index performance_comment_pack on performance_comment (pack_id, target, written_at desc);
create index performance_comment_realm on performance_comment (realm_id);
create index performance_comment_writer on performance_comment (written_by);
comment on table performance_comment is 'What was said of a measure in a pack; the newest counts.';
comment on column performance_comment.id is 'not personal';
comment on column performance_comment.pack_id is 'not personal';
comment on column performance_comment.realm_id is 'not personal';
comment on column performance_comment.target is 'not personal: the reference of a target';
comment on column performance_comment.words is 'personal: free words';
comment on column performance_comment.written_by is 'personal: an official at work';
comment on column performance_comment.written_at is 'not personal';
call protect('performance_comment');
revoke update on performance_comment from saferhub_app;

create table performance_paper (
  id uuid primary key,
  pack_id uuid not null references performance_pack (id),
  realm_id uuid not null references realm (id),
  shape text not null check (shape in ('PAGE', 'HTML', 'PDF')),
  bytes bytea not null,
  sha256 bytea not null,
  made_at timestamptz not null,
  unique (pack_id, shape)
);
create index performance_paper_realm on performance_paper (realm_id);
comment on table performance_paper is 'What was sent, byte for byte: it stays whatever becomes of the records.';
comment on column performance_paper.id is 'not personal';
comment on column performance_paper.pack_id is 'not personal';
comment on column performance_paper.realm_id is 'not personal';
comment on column performance_paper.shape is 'not personal: PAGE, HTML, PDF';
comment on column performance_paper.bytes is 'personal: what was said of measures, in free words, and who sent it';
comment on column performance_paper.sha256 is 'not personal';
comment on column performance_paper.made_at is 'not personal';
call protect('performance_paper');
revoke update on performance_paper from saferhub_app;

-- A draft is due on the day of its meeting.
create view due_packs with (security_invoker = true) as
select p.id, p.realm_id, p.area_id, null::uuid as organisation_id, null::uuid as account_id,
       'Performance pack for ' || p.series as what, 'Send' as verb, '/performance/packs/' || p.reference as href,
       p.sitting_on as due_on, 'pack' as kind
from performance_pack p where p.status = 'DRAFT';
grant select on due_packs to saferhub_app;
