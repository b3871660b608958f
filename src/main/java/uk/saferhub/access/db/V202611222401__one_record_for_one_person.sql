-- One record opened for one person until a moment: emergency access (SHR-06) and guests (SHR-12). Read before a request's realms
-- are known, as grants are, so it holds keys and moments and no words; why it was opened stands with those who review it.
create table record_grant (
  id uuid primary key,
  record_id uuid not null references record_access (record_id),
  realm_id uuid not null references realm (id),
  area_id uuid not null references area (id),
  account_id uuid not null references account (id),
  organisation_id uuid not null references organisation (id),
  kind text not null check (kind in ('EMERGENCY', 'GUEST')),
  permission text not null,
  granted_by uuid not null references account (id),
  held_from timestamptz not null,
  held_until timestamptz not null check (held_until > held_from),
  ended_at timestamptz,
  ended_by uuid references account (id)
);
create index record_grant_account on record_grant (account_id, held_until);
create index record_grant_record on record_grant (record_id);
create index record_grant_realm on record_grant (realm_id);
create index record_grant_area on record_grant (area_id);
create index record_grant_organisation on record_grant (organisation_id);
create index record_grant_granted on record_grant (granted_by);
create index record_grant_ended on record_grant (ended_by);
comment on table record_grant is 'That one person may read one record until a moment, whatever the reach of their grants.';
comment on column record_grant.id is 'not personal';
comment on column record_grant.record_id is 'not personal';
comment on column record_grant.realm_id is 'not personal';
comment on column record_grant.area_id is 'not personal: where the record lay';
comment on column record_grant.account_id is 'personal: who reads it';
comment on column record_grant.organisation_id is 'not personal: for which body';
comment on column record_grant.kind is 'not personal';
comment on column record_grant.permission is 'not personal: what reading that kind of record takes; nothing else is opened';
comment on column record_grant.granted_by is 'personal: the reader in an emergency, else who invited the guest';
comment on column record_grant.held_from is 'not personal';
comment on column record_grant.held_until is 'not personal: from this moment on it opens nothing';
comment on column record_grant.ended_at is 'not personal: when it was ended before its time; null where it was not';
comment on column record_grant.ended_by is 'personal';
call share('record_grant');

-- Who barred whom and who lifted it (SHR-07). Whoever stepped back did so themselves.
alter table exclusion add column excluded_by uuid references account (id);
alter table exclusion add column lifted_by uuid references account (id);
alter table exclusion add column lift_reason text;
update exclusion set excluded_by = account_id;
alter table exclusion alter column excluded_by set not null;
create index exclusion_by on exclusion (excluded_by);
create index exclusion_lifted on exclusion (lifted_by);
comment on column exclusion.excluded_by is 'personal: who barred them; themselves where they stepped back';
comment on column exclusion.lifted_by is 'personal';
comment on column exclusion.lift_reason is 'personal: why the bar ended';
