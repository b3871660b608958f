create table report (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  area_id uuid not null references area (id),
  reference text not null unique,
  partnership text not null,
  release_id uuid not null references pack_release (id),
  template text not null,
  period_from date not null,
  period_to date not null check (period_to >= period_from),
  dated date not null,
  ordinal integer not null,
  status text not null check (status in ('DRAFTING', 'CONTRIBUTED', 'CLEARED', 'APPROVED', 'PUBLISHED')),
  version integer not null,
  started_by uuid not null references account (id),
  started_at timestamptz not null
);
create index report_seen on report (realm_id, area_id, dated desc);
create index report_area on report (area_id);
create index report_release on report (release_id);
create index report_starter on report (started_by);
create index report_cycle on report (partnership, template, period_from);
comment on table report is 'One paper of a partnership to a committee, for a period, made from a template of the release that it pins.';
comment on column report.id is 'not personal';
comment on column report.realm_id is 'not personal';
comment on column report.area_id is 'not personal';
comment on column report.reference is 'not personal: random';
comment on column report.partnership is 'not personal: its code';
comment on column report.release_id is 'not personal: the arrangements it was started under';
comment on column report.template is 'not personal: a code of that release';
comment on column report.period_from is 'not personal: first day reported on, Europe/London';
comment on column report.period_to is 'not personal: last day';
comment on column report.dated is 'not personal: the day that the paper bears';
comment on column report.ordinal is 'not personal: the first, second, … of its financial year';
comment on column report.status is 'not personal';
comment on column report.version is 'not personal: raised by each step';
comment on column report.started_by is 'personal: an official at work';
comment on column report.started_at is 'not personal';
call protect('report');

create table report_part (
  id uuid primary key,
  report_id uuid not null references report (id),
  realm_id uuid not null references realm (id),
  code text not null,
  body text not null,
  version integer not null,
  written_by uuid references account (id),
  written_at timestamptz not null,
  unique (report_id, code)
);
create index report_part_realm on report_part (realm_id);
create index report_part_writer on report_part (written_by);
comment on table report_part is 'The words of one paragraph or answer of a report, as they stand.';
comment on column report_part.id is 'not personal';
comment on column report_part.report_id is 'not personal';
comment on column report_part.realm_id is 'not personal';
comment on column report_part.code is 'not personal: of the template';
comment on column report_part.body is 'personal: prose with figure tokens; a report should name nobody, and may';
comment on column report_part.version is 'not personal';
comment on column report_part.written_by is 'personal: an official at work; null while the words are the template''s';
comment on column report_part.written_at is 'not personal';
call protect('report_part');

create table report_part_version (
  id uuid primary key,
  part_id uuid not null references report_part (id),
  realm_id uuid not null references realm (id),
  version integer not null,
  body text not null,
  written_by uuid references account (id),
  written_at timestamptz not null,
  unique (part_id, version)
);
create index report_part_version_realm on report_part_version (realm_id);
create index report_part_version_writer on report_part_version (written_by);
comment on table report_part_version is 'Every earlier wording of a part: nothing is written over.';
comment on column report_part_version.id is 'not personal';
comment on column report_part_version.part_id is 'not personal';
comment on column report_part_version.realm_id is 'not personal';
comment on column report_part_version.version is 'not personal';
comment on column report_part_version.body is 'personal: prose with figure tokens';
comment on column report_part_version.written_by is 'personal: an official at work';
comment on column report_part_version.written_at is 'not personal';
call protect('report_part_version');
revoke update on report_part_version from saferhub_app;

create table report_step (
  id uuid primary key,
  report_id uuid not null references report (id),
  realm_id uuid not null references realm (id),
  step text not null check (step in ('CONTRIBUTE', 'CLEAR', 'SEND_BACK', 'APPROVE', 'REOPEN', 'PUBLISH')),
  remark text not null,
  taken_by uuid not null references account (id),
  taken_at timestamptz not null
);
create index report_step_report on report_step (report_id, taken_at);
create index report_step_realm on report_step (realm_id);
create index report_step_taker on report_step (taken_by);
comment on table report_step is 'Who contributed, cleared, approved and published a report.';
comment on column report_step.id is 'not personal';
comment on column report_step.report_id is 'not personal';
comment on column report_step.realm_id is 'not personal';
comment on column report_step.step is 'not personal';
comment on column report_step.remark is 'not personal: why, where something was open';
comment on column report_step.taken_by is 'personal: an official at work';
comment on column report_step.taken_at is 'not personal';
call protect('report_step');
revoke update on report_step from saferhub_app;

create table report_override (
  id uuid primary key,
  report_id uuid not null references report (id),
  realm_id uuid not null references realm (id),
  about text not null,
  reason text not null,
  given_by uuid not null references account (id),
  given_at timestamptz not null
);
create index report_override_report on report_override (report_id);
create index report_override_realm on report_override (realm_id);
create index report_override_giver on report_override (given_by);
comment on table report_override is 'A named person''s decision to print for the public what disclosure control held back.';
comment on column report_override.id is 'not personal';
comment on column report_override.report_id is 'not personal';
comment on column report_override.realm_id is 'not personal';
comment on column report_override.about is 'special category: the sentence word for word, or the mark of a figure or table';
comment on column report_override.reason is 'not personal';
comment on column report_override.given_by is 'personal: an official at work';
comment on column report_override.given_at is 'not personal';
call protect('report_override');
revoke update on report_override from saferhub_app;

create table report_figure (
  id uuid primary key,
  report_id uuid not null references report (id),
  realm_id uuid not null references realm (id),
  metric text not null,
  reference text not null,
  frozen_at timestamptz not null
);
create index report_figure_report on report_figure (report_id, metric, frozen_at desc);
create index report_figure_realm on report_figure (realm_id);
comment on table report_figure is 'The frozen figures that an approval fixed; the newest of a metric counts.';
comment on column report_figure.id is 'not personal';
comment on column report_figure.report_id is 'not personal';
comment on column report_figure.realm_id is 'not personal';
comment on column report_figure.metric is 'not personal';
comment on column report_figure.reference is 'not personal: of the frozen figure';
comment on column report_figure.frozen_at is 'not personal';
call protect('report_figure');
revoke update on report_figure from saferhub_app;

create table report_snapshot (
  id uuid primary key,
  report_id uuid not null references report (id),
  realm_id uuid not null references realm (id),
  audience text not null check (audience in ('PUBLIC', 'EXEMPT')),
  format text not null,
  bytes bytea not null,
  sha256 bytea not null,
  made_at timestamptz not null,
  unique (report_id, audience, format)
);
create index report_snapshot_realm on report_snapshot (realm_id);
comment on table report_snapshot is 'What was published, byte for byte: it stays whatever becomes of the records.';
comment on column report_snapshot.id is 'not personal';
comment on column report_snapshot.report_id is 'not personal';
comment on column report_snapshot.realm_id is 'not personal';
comment on column report_snapshot.audience is 'not personal';
comment on column report_snapshot.format is 'not personal: PAGE, HTML, PDF, ODT, DOCX, JSON';
comment on column report_snapshot.bytes is 'special category: the exempt rendering holds what the public one leaves out';
comment on column report_snapshot.sha256 is 'not personal';
comment on column report_snapshot.made_at is 'not personal';
call protect('report_snapshot');
revoke update on report_snapshot from saferhub_app;
