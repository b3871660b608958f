-- What a group sets out to do and how far it is (HCR-04): objectives and their steps. A change is another entry of the same code.
create table plan_objective (
  id uuid primary key references entry (id),
  realm_id uuid not null references realm (id),
  group_code text not null,
  code text not null,
  title text not null,
  whose text not null,
  measure text,
  began_on date not null,
  due_on date not null
);
create index plan_objective_realm on plan_objective (realm_id, group_code, code);
comment on table plan_objective is 'What a group sets out to reach.';
comment on column plan_objective.id is 'not personal';
comment on column plan_objective.realm_id is 'not personal';
comment on column plan_objective.group_code is 'not personal: a group of the pack';
comment on column plan_objective.code is 'not personal';
comment on column plan_objective.title is 'not personal';
comment on column plan_objective.whose is 'not personal: for which partnership, or the joint one for all of its partnerships';
comment on column plan_objective.measure is 'not personal: by what its success is seen';
comment on column plan_objective.began_on is 'not personal';
comment on column plan_objective.due_on is 'not personal';
call protect('plan_objective');

create table plan_step (
  id uuid primary key references entry (id),
  realm_id uuid not null references realm (id),
  objective text not null,
  code text not null,
  title text not null,
  whose text not null,
  lead text not null,
  due_on date not null,
  state text not null,
  since_on date not null,
  progress text
);
create index plan_step_realm on plan_step (realm_id, objective, code);
comment on table plan_step is 'A step towards an objective, and how it stands from a day on.';
comment on column plan_step.id is 'not personal';
comment on column plan_step.realm_id is 'not personal';
comment on column plan_step.objective is 'not personal: code of an objective in the same realm';
comment on column plan_step.code is 'not personal';
comment on column plan_step.title is 'not personal';
comment on column plan_step.whose is 'not personal: for which partnership, or the joint one for all of its partnerships';
comment on column plan_step.lead is 'not personal: the organisation or post that does it';
comment on column plan_step.due_on is 'not personal';
comment on column plan_step.state is 'not personal';
comment on column plan_step.since_on is 'not personal';
comment on column plan_step.progress is 'personal: free words';
call protect('plan_step');
