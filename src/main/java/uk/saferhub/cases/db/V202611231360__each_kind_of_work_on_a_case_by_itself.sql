-- Whoever manages the cases of a partnership with a million of them was told what is due in five seconds: PostgreSQL sorts the whole of
-- a united view before it gives the first hundred. Each kind of work is a view of its own, in the order of an index.
drop view due_cases;
create view due_case_reviews with (security_invoker = true) as
select c.id, c.realm_id, c.area_id, c.lead_organisation_id as organisation_id, c.lead_account_id as account_id,
       c.reference || ', ' || c.title as what, 'Review' as verb, '/cases/' || c.reference || '/reviews' as href,
       c.next_review_on as due_on, 'review' as kind
from hub_case c where c.next_review_on is not null;
create index hub_case_review on hub_case (next_review_on) where next_review_on is not null;

create view due_case_answers with (security_invoker = true) as
select c.id, c.realm_id, c.area_id, a.organisation_id, null::uuid as account_id, c.reference || ', ' || c.title as what, 'Answer' as verb,
       '/cases/' || c.reference || '/contributions' as href, a.answer_due_on as due_on, 'answer' as kind
from case_agency a join hub_case c on c.id = a.case_id
where a.left_on is null and a.answer_due_on is not null and a.answered_on is null and c.closed_on is null;

create view due_case_chases with (security_invoker = true) as
select c.id, c.realm_id, c.area_id, c.lead_organisation_id as organisation_id, c.lead_account_id as account_id,
       o.name || ' on ' || c.reference || ', ' || c.title as what, 'Chase' as verb, '/cases/' || c.reference || '/sharing' as href,
       a.answer_due_on + 1 as due_on, 'chase' as kind
from case_agency a join hub_case c on c.id = a.case_id join organisation_label o on o.id = a.organisation_id
where a.left_on is null and a.answer_due_on is not null and a.answered_on is null and c.closed_on is null
  and a.organisation_id <> c.lead_organisation_id;
create index case_agency_owed on case_agency (answer_due_on)
  where left_on is null and answer_due_on is not null and answered_on is null;

create view due_case_acts with (security_invoker = true) as
select c.id, c.realm_id, c.area_id, c.lead_organisation_id as organisation_id, c.lead_account_id as account_id,
       c.reference || ', ' || c.title as what, 'Act' as verb, '/cases/' || c.reference || '/plan' as href, c.act_by as due_on, 'act' as kind
from hub_case c
where c.closed_on is null and c.act_by is not null
  and not exists (select 1 from action_label a where a.id = c.id and a.raised_on >= c.act_since);
create index hub_case_act on hub_case (act_by) where closed_on is null and act_by is not null;

-- When somebody of an open case is to be assessed next: by the latest assessment that stands, and before the first by the role's own day.
alter table case_party add column assessment_due_on date;
comment on column case_party.assessment_due_on is 'not personal: derived; day of the next assessment (Europe/London), null where the case is closed, the role ended or none is due';

create function assessment_due(party uuid) returns date language sql stable as $$
  select case when c.closed_on is not null or p.held_until is not null then null
              when n.id is not null then n.next_due_on else p.assess_by end
  from case_party p join hub_case c on c.id = p.case_id
  left join lateral (select a.id, a.next_due_on from case_assessment a where a.party_id = p.id and a.withdrawn_at is null
                     order by a.held_on desc, a.id desc limit 1) n on true
  where p.id = assessment_due.party
$$;

create function keep_assessment_due() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'hub_case' then
    update case_party set assessment_due_on = assessment_due(id) where case_id = new.id;
  elsif tg_table_name = 'case_assessment' then
    update case_party set assessment_due_on = assessment_due(id) where id = new.party_id;
  else
    update case_party set assessment_due_on = assessment_due(id) where id = new.id;
  end if;
  return null;
end
$$;
create trigger keep_assessment_due after update of closed_on on hub_case
  for each row when (old.closed_on is distinct from new.closed_on) execute function keep_assessment_due();
create trigger keep_assessment_due after insert or update on case_assessment
  for each row execute function keep_assessment_due();
create trigger keep_assessment_due_of_new after insert on case_party
  for each row when (new.assess_by is not null) execute function keep_assessment_due();
create trigger keep_assessment_due after update of held_until, assess_by on case_party
  for each row execute function keep_assessment_due();

update case_party p set assessment_due_on = assessment_due(p.id)
where p.held_until is null and exists (select from hub_case c where c.id = p.case_id and c.closed_on is null)
  and assessment_due(p.id) is not null;
create index case_party_assessment_due on case_party (assessment_due_on) where assessment_due_on is not null;

drop view due_case_people;
create view due_case_assessments with (security_invoker = true) as
select c.id, c.realm_id, c.area_id, c.lead_organisation_id as organisation_id, c.lead_account_id as account_id,
       c.reference || ', ' || c.title as what, 'Assess' as verb,
       '/cases/' || c.reference || '/people/' || p.id as href, p.assessment_due_on as due_on, 'assessment' as kind
from case_party p join hub_case c on c.id = p.case_id
where p.assessment_due_on is not null;

create view due_case_updates with (security_invoker = true) as
select c.id, c.realm_id, c.area_id, c.lead_organisation_id as organisation_id, c.lead_account_id as account_id,
       c.reference || ', ' || c.title as what, 'Update' as verb, '/cases/' || c.reference || '/people/' || p.id as href,
       k.next_update_on as due_on, 'update' as kind
from case_care k join case_party p on p.id = k.party_id join hub_case c on c.id = p.case_id
where k.replaced_at is null and c.closed_on is null and p.held_until is null;
create index case_care_update on case_care (next_update_on) where replaced_at is null;

create view due_case_risk_plans with (security_invoker = true) as
select c.id, c.realm_id, c.area_id, r.lead_organisation_id as organisation_id, null::uuid as account_id,
       c.reference || ', ' || c.title as what, 'Review the risk plan' as verb,
       '/cases/' || c.reference || '/people/' || p.id || '/risk-plan' as href, r.review_on as due_on, 'risk_plan' as kind
from case_risk_plan r join case_party p on p.id = r.party_id join hub_case c on c.id = p.case_id
where r.replaced_at is null and c.closed_on is null and p.held_until is null;
create index case_risk_plan_review on case_risk_plan (review_on) where replaced_at is null;

grant select on due_case_reviews, due_case_answers, due_case_chases, due_case_acts, due_case_assessments, due_case_updates,
  due_case_risk_plans to saferhub_app;

-- For the counts of home: open cases without a lead officer, and open actions by approach.
create index hub_case_unled on hub_case (realm_id, area_id) where closed_on is null and lead_account_id is null;
create index action_open_approach on action (approach, due_on) where status in ('OPEN', 'IN_PROGRESS') and approach is not null;

-- The agenda takes the open cases with the highest scores.
create index hub_case_agenda on hub_case (score desc nulls last, next_review_on, reference) where closed_on is null;
