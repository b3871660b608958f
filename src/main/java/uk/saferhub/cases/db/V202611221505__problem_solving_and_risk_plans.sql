-- Place and theme cases are worked on in four steps; people at risk have a plan of their own.
create table case_step (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  case_id uuid not null references hub_case (id),
  step text not null check (step in ('SCAN', 'ANALYSE', 'RESPOND', 'ASSESS')),
  words text not null,
  held_on date not null,
  organisation_id uuid not null references organisation (id),
  account_id uuid not null references account (id),
  known_at timestamptz not null
);
create index case_step_case on case_step (case_id, step, known_at desc);
create index case_step_realm on case_step (realm_id);
create index case_step_organisation on case_step (organisation_id);
create index case_step_account on case_step (account_id);
comment on table case_step is 'A step of problem solving as written on a day: added and never changed, the newest of a step holds (HUB-19).';
comment on column case_step.id is 'not personal';
comment on column case_step.realm_id is 'not personal';
comment on column case_step.case_id is 'not personal';
comment on column case_step.step is 'not personal';
comment on column case_step.words is 'special category: free words about a place and its people';
comment on column case_step.held_on is 'not personal';
comment on column case_step.organisation_id is 'not personal: for whom it was entered';
comment on column case_step.account_id is 'personal: who entered it';
comment on column case_step.known_at is 'not personal: when it was entered';
call protect('case_step');

create table case_risk_plan (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  case_id uuid not null references hub_case (id),
  party_id uuid not null references case_party (id),
  lead_organisation_id uuid not null references organisation (id),
  risks text not null,
  triggers text not null,
  contingency text not null,
  from_day date not null,
  review_on date not null,
  replaced_at timestamptz,
  organisation_id uuid not null references organisation (id),
  account_id uuid not null references account (id),
  known_at timestamptz not null
);
create unique index case_risk_plan_live on case_risk_plan (party_id) where replaced_at is null;
create index case_risk_plan_party on case_risk_plan (party_id);
create index case_risk_plan_case on case_risk_plan (case_id);
create index case_risk_plan_lead on case_risk_plan (lead_organisation_id);
create index case_risk_plan_realm on case_risk_plan (realm_id);
create index case_risk_plan_organisation on case_risk_plan (organisation_id);
create index case_risk_plan_account on case_risk_plan (account_id);
comment on table case_risk_plan is 'What may happen to or through somebody, by which signs it is seen, and who does what then (HUB-18).';
comment on column case_risk_plan.id is 'not personal';
comment on column case_risk_plan.realm_id is 'not personal';
comment on column case_risk_plan.case_id is 'not personal';
comment on column case_risk_plan.party_id is 'personal: who';
comment on column case_risk_plan.lead_organisation_id is 'not personal: who answers for the plan';
comment on column case_risk_plan.risks is 'special category';
comment on column case_risk_plan.triggers is 'special category: signs that it is about to happen';
comment on column case_risk_plan.contingency is 'special category: who does what when it does';
comment on column case_risk_plan.from_day is 'not personal';
comment on column case_risk_plan.review_on is 'not personal: last day to look at it again';
comment on column case_risk_plan.replaced_at is 'not personal: when another took its place; null while it holds';
comment on column case_risk_plan.organisation_id is 'not personal: for whom it was entered';
comment on column case_risk_plan.account_id is 'personal: who entered it';
comment on column case_risk_plan.known_at is 'not personal: when it was entered';
call protect('case_risk_plan');

create or replace view due_case_people with (security_invoker = true) as
select c.id, c.realm_id, c.area_id, c.lead_organisation_id as organisation_id, c.lead_account_id as account_id,
       c.reference || ', ' || c.title as what, 'Assess' as verb,
       '/cases/' || c.reference || '/people/' || p.id as href, coalesce(n.next_due_on, p.assess_by) as due_on,
       'assessment' as kind
from case_party p join hub_case c on c.id = p.case_id
left join lateral (select a.id, a.next_due_on from case_assessment a where a.party_id = p.id
                   order by a.held_on desc, a.id desc limit 1) n on true
where c.closed_on is null and p.held_until is null
  and (n.next_due_on is not null or n.id is null and p.assess_by is not null)
union all
select c.id, c.realm_id, c.area_id, c.lead_organisation_id, c.lead_account_id, c.reference || ', ' || c.title, 'Update',
       '/cases/' || c.reference || '/people/' || p.id, k.next_update_on, 'update'
from case_care k join case_party p on p.id = k.party_id join hub_case c on c.id = p.case_id
where k.replaced_at is null and c.closed_on is null and p.held_until is null
union all
select c.id, c.realm_id, c.area_id, r.lead_organisation_id, null, c.reference || ', ' || c.title, 'Review the risk plan',
       '/cases/' || c.reference || '/people/' || p.id || '/risk-plan', r.review_on, 'risk_plan'
from case_risk_plan r join case_party p on p.id = r.party_id join hub_case c on c.id = p.case_id
where r.replaced_at is null and c.closed_on is null and p.held_until is null;
