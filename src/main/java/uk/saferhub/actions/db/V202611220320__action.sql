-- One register for every source. An action is seen by whoever sees its record, so source_id is what the locks go by.
create table action (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  area_id uuid not null references area (id),
  reference text not null unique,
  source_kind text not null,
  source_id uuid not null references record_access (record_id),
  source_reference text not null,
  source_path text not null,
  what text not null,
  approach text not null check (approach in ('SUPPORT', 'DIVERSION', 'ENFORCEMENT')),
  owner_organisation_id uuid not null references organisation (id),
  owner_account_id uuid references account (id),
  raised_by_organisation_id uuid not null references organisation (id),
  raised_on date not null,
  due_on date not null check (due_on >= raised_on),
  status text not null check (status in ('OPEN', 'IN_PROGRESS', 'DONE', 'NOT_POSSIBLE')),
  version integer not null,
  changed_at timestamptz not null,
  changed_by uuid not null references account (id),
  known_at timestamptz not null
);
create index action_realm on action (realm_id);
create index action_area on action (area_id);
create index action_source on action (source_id, due_on);
create index action_owner on action (owner_organisation_id, due_on);
create index action_owner_account on action (owner_account_id, due_on);
create index action_raised_by on action (raised_by_organisation_id, due_on);
create index action_changed_by on action (changed_by);
comment on table action is 'What somebody agreed to do, by when: one register for cases, sittings, meetings and plans.';
comment on column action.id is 'not personal';
comment on column action.realm_id is 'not personal';
comment on column action.area_id is 'not personal';
comment on column action.reference is 'not personal: random';
comment on column action.source_kind is 'not personal: case, sitting, meeting, plan';
comment on column action.source_id is 'not personal: the protected record that it belongs to';
comment on column action.source_reference is 'not personal: random';
comment on column action.source_path is 'not personal: where the record is shown';
comment on column action.what is 'special category: may say what is done for or against somebody';
comment on column action.approach is 'not personal: support, diversion or enforcement';
comment on column action.owner_organisation_id is 'not personal';
comment on column action.owner_account_id is 'personal: who does it; null until the organisation names somebody';
comment on column action.raised_by_organisation_id is 'not personal: who asked for it';
comment on column action.raised_on is 'not personal: the day it was agreed';
comment on column action.due_on is 'not personal: the last day on which it is in time';
comment on column action.status is 'not personal';
comment on column action.version is 'not personal: counts changes';
comment on column action.changed_at is 'not personal';
comment on column action.changed_by is 'personal: who changed it last';
comment on column action.known_at is 'not personal: when it was entered';
call protect('action');

create table action_answer (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  action_id uuid not null references action (id),
  event text not null check (event in ('BEGUN', 'DONE', 'FOUND_NOT_POSSIBLE')),
  words text not null,
  held_on date not null,
  organisation_id uuid not null references organisation (id),
  account_id uuid not null references account (id),
  known_at timestamptz not null
);
create index action_answer_of on action_answer (action_id, known_at desc);
create index action_answer_realm on action_answer (realm_id);
create index action_answer_organisation on action_answer (organisation_id);
create index action_answer_account on action_answer (account_id);
comment on table action_answer is 'Each answer to an action: begun, done with its evidence, not possible with the reason.';
comment on column action_answer.id is 'not personal';
comment on column action_answer.realm_id is 'not personal';
comment on column action_answer.action_id is 'not personal';
comment on column action_answer.event is 'not personal';
comment on column action_answer.words is 'special category: evidence or reason';
comment on column action_answer.held_on is 'not personal: the day it holds for';
comment on column action_answer.organisation_id is 'not personal: for whom it was answered';
comment on column action_answer.account_id is 'personal: who answered';
comment on column action_answer.known_at is 'not personal: when it was entered';
call protect('action_answer');

create table action_chase (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  action_id uuid not null references action (id),
  chased_on date not null,
  account_id uuid not null references account (id),
  known_at timestamptz not null,
  unique (action_id, chased_on)
);
create index action_chase_realm on action_chase (realm_id);
create index action_chase_account on action_chase (account_id);
comment on table action_chase is 'That somebody asked after a late action, once a day at most.';
comment on column action_chase.id is 'not personal';
comment on column action_chase.realm_id is 'not personal';
comment on column action_chase.action_id is 'not personal';
comment on column action_chase.chased_on is 'not personal';
comment on column action_chase.account_id is 'personal: who chased';
comment on column action_chase.known_at is 'not personal';
call protect('action_chase');

-- For lists and other modules: id is the record's key, as the locks want it.
create view action_label with (security_invoker = true) as
select a.source_id as id, a.realm_id, a.area_id, a.id as action_id, a.reference, a.source_kind, a.source_reference,
       a.source_path, a.what, a.approach, a.owner_organisation_id, o.name as owner, a.owner_account_id, p.name as person,
       a.raised_by_organisation_id, a.raised_on, a.due_on, a.status, a.status in ('OPEN', 'IN_PROGRESS') as is_open,
       a.version, a.changed_at, c.name as changed_by
from action a
join organisation_label o on o.id = a.owner_organisation_id
left join account_label p on p.id = a.owner_account_id
join account_label c on c.id = a.changed_by;

-- What is due of it: an answer from its owner and, once late, a chase by whoever asked (again a week after the last).
create view due_actions with (security_invoker = true) as
select a.source_id as id, a.realm_id, a.area_id, a.owner_organisation_id as organisation_id,
       a.owner_account_id as account_id, a.what, 'Answer' as verb, '/actions/' || a.reference as href, a.due_on,
       'action' as kind
from action a
where a.status in ('OPEN', 'IN_PROGRESS')
union all
select a.source_id, a.realm_id, a.area_id, a.raised_by_organisation_id, null, a.what, 'Chase',
       '/actions/' || a.reference,
       coalesce((select max(c.chased_on) + 7 from action_chase c where c.action_id = a.id), a.due_on + 1), 'chase'
from action a
where a.status in ('OPEN', 'IN_PROGRESS') and a.raised_by_organisation_id <> a.owner_organisation_id;
grant select on action_label, due_actions to saferhub_app;
