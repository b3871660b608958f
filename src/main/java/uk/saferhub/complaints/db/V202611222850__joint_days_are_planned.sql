-- Days of action and visits that several bodies plan together (MTG-11); what came of one is a joint action that names its plan.
create table joint_plan (
  id uuid primary key references entry (id),
  realm_id uuid not null references realm (id),
  agreed_on date not null,
  planned_for date not null,
  way text not null check (way in ('DAY_OF_ACTION', 'VISIT')),
  operation text,
  places text[] not null check (cardinality(places) > 0),
  agencies text[] not null check (cardinality(agencies) > 1),
  lead text not null,
  briefing text not null,
  check (planned_for >= agreed_on)
);
create index joint_plan_day on joint_plan (realm_id, planned_for);
comment on table joint_plan is 'A joint day of action or visit that is planned.';
comment on column joint_plan.id is 'not personal';
comment on column joint_plan.realm_id is 'not personal';
comment on column joint_plan.agreed_on is 'not personal';
comment on column joint_plan.planned_for is 'not personal: the day on which they go out';
comment on column joint_plan.way is 'not personal';
comment on column joint_plan.operation is 'not personal: code of the packs operations; null for none';
comment on column joint_plan.places is 'not personal: no homes';
comment on column joint_plan.agencies is 'not personal: names of bodies';
comment on column joint_plan.lead is 'not personal: a body or a post';
comment on column joint_plan.briefing is 'not personal: what everybody is told beforehand, without names';
call protect('joint_plan');

alter table joint_action add column planned text;
comment on column joint_action.planned is 'not personal: reference of the plan that it follows; null for none';
create index joint_action_planned on joint_action (realm_id, planned) where planned is not null;

-- For figures and totals: one row a plan; held says whether something was entered of it.
create view published_joint_plans with (security_invoker = true) as
  select e.id, e.realm_id, e.area_id, lower(replace(p.way, '_', '-')) as way, p.operation, cardinality(p.agencies) as agencies,
         cardinality(p.places) as places, p.planned_for,
         case when exists (select from joint_action j join entry_label l on l.id = j.id
                           where j.realm_id = e.realm_id and j.planned = e.reference) then 'yes' else 'no' end as held
  from joint_plan p join entry_label e using (id);
grant select on published_joint_plans to saferhub_app, saferhub_figures;

-- Whoever planned it says what came of it, from the day itself.
create view due_joint_plans with (security_invoker = true) as
  select e.id, e.realm_id, e.area_id, o.organisation_id, null::uuid as account_id,
         case p.way when 'VISIT' then 'Joint visit ' else 'Joint day of action ' end || e.reference as what,
         'Report on' as verb, '/street/joint-plans/' || e.reference as href, p.planned_for as due_on, 'joint' as kind
  from joint_plan p join entry_label e using (id) join entry_owner_label o using (id)
  where not exists (select from joint_action j join entry_label l on l.id = j.id
                    where j.realm_id = e.realm_id and j.planned = e.reference);
grant select on due_joint_plans to saferhub_app;
