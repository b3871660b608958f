-- A review may be scored on the matrix itself; what the band sets off is due from the day on which the case came into it.
alter table case_score add column sheet_id uuid;
alter table case_score add column override_reason text;
comment on column case_score.sheet_id is 'not personal: the answers behind the score, kept by scoring; null where a total was entered by hand';
comment on column case_score.override_reason is 'special category: why another band counts than the one that the total falls in; null where that one does';
alter table hub_case add column act_since date;
alter table hub_case add column act_by date;
alter table hub_case add constraint hub_case_act check ((act_since is null) = (act_by is null));
comment on column hub_case.act_since is 'not personal: the day on which it came into its band; null where the band asks for no action';
comment on column hub_case.act_by is 'not personal: last day to agree the first action that the band asks for';

create or replace view due_cases with (security_invoker = true) as
select c.id, c.realm_id, c.area_id, c.lead_organisation_id as organisation_id, c.lead_account_id as account_id,
       c.reference || ', ' || c.title as what, 'Review' as verb, '/cases/' || c.reference || '/reviews' as href,
       c.next_review_on as due_on, 'review' as kind
from hub_case c where c.next_review_on is not null
union all
select c.id, c.realm_id, c.area_id, a.organisation_id, null, c.reference || ', ' || c.title, 'Answer',
       '/cases/' || c.reference || '/contributions', a.answer_due_on, 'answer'
from case_agency a join hub_case c on c.id = a.case_id
where a.left_on is null and a.answer_due_on is not null and a.answered_on is null and c.closed_on is null
union all
select c.id, c.realm_id, c.area_id, c.lead_organisation_id, c.lead_account_id,
       o.name || ' on ' || c.reference || ', ' || c.title, 'Chase', '/cases/' || c.reference || '/sharing',
       a.answer_due_on + 1, 'chase'
from case_agency a join hub_case c on c.id = a.case_id join organisation_label o on o.id = a.organisation_id
where a.left_on is null and a.answer_due_on is not null and a.answered_on is null and c.closed_on is null
  and a.organisation_id <> c.lead_organisation_id
union all
select c.id, c.realm_id, c.area_id, c.lead_organisation_id, c.lead_account_id, c.reference || ', ' || c.title, 'Act',
       '/cases/' || c.reference || '/plan', c.act_by, 'act'
from hub_case c
where c.closed_on is null and c.act_by is not null
  and not exists (select 1 from action_label a where a.id = c.id and a.raised_on >= c.act_since);
