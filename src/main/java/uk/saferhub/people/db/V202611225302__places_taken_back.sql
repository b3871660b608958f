-- A place that came of an import and was taken back before anybody used it. No row goes, as the log points there; nobody reads it any more.
create table premises_withdrawal (
  premises_id uuid primary key references premises (id),
  realm_id uuid not null references realm (id),
  reason text not null,
  withdrawn_by uuid not null references account (id),
  withdrawn_at timestamptz not null
);
create index premises_withdrawal_realm on premises_withdrawal (realm_id);
create index premises_withdrawal_by on premises_withdrawal (withdrawn_by);
comment on table premises_withdrawal is 'Places of the index that were taken back before anybody used them.';
comment on column premises_withdrawal.premises_id is 'personal';
comment on column premises_withdrawal.realm_id is 'not personal';
comment on column premises_withdrawal.reason is 'personal: free words';
comment on column premises_withdrawal.withdrawn_by is 'personal: who took it back';
comment on column premises_withdrawal.withdrawn_at is 'not personal';
call protect('premises_withdrawal');
grant select on premises_withdrawal to saferhub_lookup;

create policy not_taken_back on premises as restrictive for select to saferhub_app, saferhub_figures, saferhub_lookup
  using (not exists (select from premises_withdrawal w where w.premises_id = premises.id));
