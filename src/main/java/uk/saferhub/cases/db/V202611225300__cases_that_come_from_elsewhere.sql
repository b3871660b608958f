-- A case that was kept in another system or a spreadsheet before: what it was called there, by which it is still asked for.
create table case_origin (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  case_id uuid not null unique references hub_case (id),
  earlier_reference text not null,
  happenings integer not null,
  organisation_id uuid not null references organisation (id),
  account_id uuid not null references account (id),
  known_at timestamptz not null
);
create index case_origin_realm on case_origin (realm_id);
create index case_origin_organisation on case_origin (organisation_id);
create index case_origin_account on case_origin (account_id);
comment on table case_origin is 'That a case was kept elsewhere before it came here, and what it was called there.';
comment on column case_origin.id is 'not personal';
comment on column case_origin.realm_id is 'not personal';
comment on column case_origin.case_id is 'not personal';
comment on column case_origin.earlier_reference is 'personal: what another system called it; empty where it had no reference';
comment on column case_origin.happenings is 'not personal: how many entries its timeline had when it had come; more of them tell that somebody has worked on it';
comment on column case_origin.organisation_id is 'not personal: for whom it was brought';
comment on column case_origin.account_id is 'personal: who brought it';
comment on column case_origin.known_at is 'not personal: when it came here';
call protect('case_origin');
create trigger case_origin_words after insert on case_origin
  for each row execute function keep_words('case_id', 'earlier_reference');

-- A case that came of an import and was taken back. No row goes, as the log points there; nobody reads it any more.
create table case_withdrawal (
  case_id uuid primary key references hub_case (id),
  realm_id uuid not null references realm (id),
  reason text not null,
  withdrawn_by uuid not null references account (id),
  withdrawn_at timestamptz not null
);
create index case_withdrawal_realm on case_withdrawal (realm_id);
create index case_withdrawal_by on case_withdrawal (withdrawn_by);
comment on table case_withdrawal is 'Cases of an import that were taken back before anybody worked on them.';
comment on column case_withdrawal.case_id is 'not personal';
comment on column case_withdrawal.realm_id is 'not personal';
comment on column case_withdrawal.reason is 'personal: free words';
comment on column case_withdrawal.withdrawn_by is 'personal: who took it back';
comment on column case_withdrawal.withdrawn_at is 'not personal';
call protect('case_withdrawal');
grant select on case_withdrawal to saferhub_lookup;

-- Here and not in a hundred statements: whoever reads cases, by whatever way, does not read these.
create policy not_taken_back on hub_case as restrictive for select to saferhub_app, saferhub_figures, saferhub_lookup
  using (not exists (select from case_withdrawal w where w.case_id = hub_case.id));
