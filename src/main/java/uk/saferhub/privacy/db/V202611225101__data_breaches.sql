-- Personal data breaches (PRV-06): reported by anybody on the staff, looked at by those who keep the register.
create table data_breach (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  area_id uuid not null references area (id),
  reference text not null unique,
  kind text not null check (kind in ('SENT_WRONGLY', 'SEEN_WRONGLY', 'LOST', 'CHANGED', 'NOT_AVAILABLE', 'OTHER')),
  words text not null,
  aware_at timestamptz not null,
  due_at timestamptz not null,
  organisation_id uuid not null references organisation (id),
  account_id uuid not null references account (id),
  known_at timestamptz not null
);
create index data_breach_realm on data_breach (realm_id, aware_at desc);
create index data_breach_area on data_breach (area_id);
create index data_breach_organisation on data_breach (organisation_id);
create index data_breach_account on data_breach (account_id);
comment on table data_breach is 'Personal data that was lost, changed or seen by somebody who should not have.';
comment on column data_breach.id is 'not personal';
comment on column data_breach.realm_id is 'not personal: governance of the partnership';
comment on column data_breach.area_id is 'not personal';
comment on column data_breach.reference is 'not personal: random';
comment on column data_breach.kind is 'not personal';
comment on column data_breach.words is 'special category: what happened';
comment on column data_breach.aware_at is 'not personal: when it was noticed';
comment on column data_breach.due_at is 'not personal: 72 hours later, by when the regulator is told';
comment on column data_breach.organisation_id is 'not personal: for whom the reporter acted';
comment on column data_breach.account_id is 'personal: who reported it';
comment on column data_breach.known_at is 'not personal';
call protect('data_breach');

create table data_breach_step (
  id uuid primary key,
  breach_id uuid not null references data_breach (id),
  realm_id uuid not null references realm (id),
  kind text not null check (kind in ('ASSESSED', 'REGULATOR_TOLD', 'REGULATOR_NOT_TOLD', 'SUBJECTS_TOLD', 'SUBJECTS_NOT_TOLD',
    'NOTED', 'CLOSED')),
  risk text check (risk in ('UNLIKELY', 'RISK', 'HIGH')),
  people integer check (people >= 0),
  categories text[] not null,
  happened_at timestamptz not null,
  words text not null,
  account_id uuid not null references account (id),
  known_at timestamptz not null,
  check ((kind = 'ASSESSED') = (risk is not null))
);
create index data_breach_step_breach on data_breach_step (breach_id, kind, known_at desc);
create index data_breach_step_realm on data_breach_step (realm_id);
create index data_breach_step_account on data_breach_step (account_id);
comment on table data_breach_step is 'What was found, decided and done about a breach; none is ever changed.';
comment on column data_breach_step.id is 'not personal';
comment on column data_breach_step.breach_id is 'not personal';
comment on column data_breach_step.realm_id is 'not personal';
comment on column data_breach_step.kind is 'not personal';
comment on column data_breach_step.risk is 'not personal: to people''s rights and freedoms';
comment on column data_breach_step.people is 'not personal: about how many people it concerns';
comment on column data_breach_step.categories is 'not personal: what kinds of data';
comment on column data_breach_step.happened_at is 'not personal';
comment on column data_breach_step.words is 'special category: why, and what was done';
comment on column data_breach_step.account_id is 'personal: who recorded it';
comment on column data_breach_step.known_at is 'not personal';
call protect('data_breach_step');

-- Until it is settled whether the regulator is told, and then until it is closed.
create view due_data_breaches with (security_invoker = true) as
select b.id, b.realm_id, b.area_id, null::uuid as account_id, b.organisation_id, 'A data breach, ' || b.reference as what,
       case when s.settled then 'Close' else 'Assess' end as verb, '/data-breaches/' || b.reference as href,
       (b.due_at at time zone 'Europe/London')::date + case when s.settled then 28 else 0 end as due_on, 'breach' as kind
from data_breach b
cross join lateral (
  select coalesce(bool_or(s.kind in ('REGULATOR_TOLD', 'REGULATOR_NOT_TOLD')), false) as settled,
         coalesce(bool_or(s.kind = 'CLOSED'), false) as closed
  from data_breach_step s where s.breach_id = b.id) s
where not s.closed;
grant select on due_data_breaches to saferhub_app;
