-- An entry that came of an import and was taken back. No row of anybody goes, as the log points there; nobody reads it any more.
create table person_withdrawal (
  person_id uuid primary key references person (id),
  realm_id uuid not null references realm (id),
  reason text not null,
  withdrawn_by uuid not null references account (id),
  withdrawn_at timestamptz not null
);
create index person_withdrawal_realm on person_withdrawal (realm_id);
create index person_withdrawal_by on person_withdrawal (withdrawn_by);
comment on table person_withdrawal is 'Entries of the index that were taken back before anybody used them.';
comment on column person_withdrawal.person_id is 'personal';
comment on column person_withdrawal.realm_id is 'not personal';
comment on column person_withdrawal.reason is 'personal: free words';
comment on column person_withdrawal.withdrawn_by is 'personal: who took it back';
comment on column person_withdrawal.withdrawn_at is 'not personal';
call protect('person_withdrawal');
grant select on person_withdrawal to saferhub_lookup;

-- Here and not in thirty statements: whoever reads people, by whatever way, does not read these.
create policy not_taken_back on person as restrictive for select to saferhub_app, saferhub_figures, saferhub_lookup
  using (not exists (select from person_withdrawal w where w.person_id = person.id));
