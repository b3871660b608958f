-- Why an assessment covers another period than its cycle asks for.
alter table report add column period_reason text;
comment on column report.period_reason is 'not personal: why the period departs from the cycle; null where it does not';

create table report_finding (
  id uuid primary key,
  report_id uuid not null references report (id),
  realm_id uuid not null references realm (id),
  statement text not null,
  pages text[] not null,
  recommended text,
  because text,
  written_by uuid not null references account (id),
  written_at timestamptz not null,
  removed_by uuid references account (id),
  removed_at timestamptz,
  check ((recommended is null) = (because is null))
);
create index report_finding_report on report_finding (report_id, written_at);
create index report_finding_realm on report_finding (realm_id);
create index report_finding_writer on report_finding (written_by);
create index report_finding_remover on report_finding (removed_by);
comment on table report_finding is 'A finding of an assessment, with what it rests on and the priority that follows from it.';
comment on column report_finding.id is 'not personal';
comment on column report_finding.report_id is 'not personal';
comment on column report_finding.realm_id is 'not personal';
comment on column report_finding.statement is 'personal: prose with figure tokens; it should name nobody, and may';
comment on column report_finding.pages is 'personal: addresses of pages here, with free words on what each showed';
comment on column report_finding.recommended is 'personal: free words';
comment on column report_finding.because is 'personal: free words';
comment on column report_finding.written_by is 'personal: an official at work';
comment on column report_finding.written_at is 'not personal';
comment on column report_finding.removed_by is 'personal: an official at work';
comment on column report_finding.removed_at is 'not personal: when it was taken back while the report was written; null while it stands';
call protect('report_finding');
