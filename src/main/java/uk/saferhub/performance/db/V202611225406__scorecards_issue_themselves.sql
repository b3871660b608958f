-- That a scorecard issues itself when a quarter is over, and those that did (PRF-06).
create table scorecard_schedule (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  span text not null check (span in ('QUARTER', 'YEAR')),
  set_by uuid not null references account (id),
  setter text not null,
  set_at timestamptz not null,
  ended_at timestamptz
);
create unique index scorecard_schedule_live on scorecard_schedule (realm_id, span) where ended_at is null;
create index scorecard_schedule_by on scorecard_schedule (set_by);
comment on table scorecard_schedule is 'That somebody has the scorecards of a span issued by themselves, in their name, until they end it.';
comment on column scorecard_schedule.id is 'not personal';
comment on column scorecard_schedule.realm_id is 'not personal';
comment on column scorecard_schedule.span is 'not personal';
comment on column scorecard_schedule.set_by is 'personal: with whose rights they are made';
comment on column scorecard_schedule.setter is 'personal: name';
comment on column scorecard_schedule.set_at is 'not personal';
comment on column scorecard_schedule.ended_at is 'not personal';
call protect('scorecard_schedule');

create table scorecard_issue (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  reference text not null unique,
  title text not null,
  span text not null,
  measured_to date not null,
  content json not null,
  issued_by uuid not null references account (id),
  issued_at timestamptz not null,
  unique (realm_id, span, measured_to)
);
create index scorecard_issue_by on scorecard_issue (issued_by);
comment on table scorecard_issue is 'A scorecard as it was issued, its figures fixed. Never changed.';
comment on column scorecard_issue.id is 'not personal';
comment on column scorecard_issue.realm_id is 'not personal';
comment on column scorecard_issue.reference is 'not personal: random';
comment on column scorecard_issue.title is 'not personal';
comment on column scorecard_issue.span is 'not personal';
comment on column scorecard_issue.measured_to is 'not personal';
comment on column scorecard_issue.content is 'not personal: what may be printed of each measure, and the reference of its fixed figure';
comment on column scorecard_issue.issued_by is 'personal: with whose rights it was made';
comment on column scorecard_issue.issued_at is 'not personal';
call protect('scorecard_issue');
revoke update on scorecard_issue from saferhub_app;
