-- Records whose content was destroyed under the schedule: nothing happens to them any more.
create table record_end (
  record_id uuid primary key,
  realm_id uuid not null,
  ended_at timestamptz not null
);
create index record_end_realm on record_end (realm_id);
comment on table record_end is 'Records of which nothing is left but their skeleton: whatever would add to their timeline is refused (PRV-01).';
comment on column record_end.record_id is 'not personal';
comment on column record_end.realm_id is 'not personal';
comment on column record_end.ended_at is 'not personal: when the content was destroyed';
call protect('record_end');
create view record_end_label with (security_invoker = true) as select record_id, realm_id from record_end;
grant select on record_end_label to saferhub_app;
