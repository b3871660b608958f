-- What was entered by mistake is taken back with its reason: it counts no more, and the timeline keeps that it was there (AUD-05).
alter table case_score add column withdrawn_at timestamptz;
alter table case_assessment add column withdrawn_at timestamptz;
alter table case_update add column withdrawn_at timestamptz;
comment on column case_score.withdrawn_at is 'not personal: entered by mistake; null while it stands';
comment on column case_assessment.withdrawn_at is 'not personal: entered by mistake; null while it stands';
comment on column case_update.withdrawn_at is 'not personal: entered by mistake; null while it stands';

create or replace view published_cases with (security_invoker = true) as
select c.id, c.realm_id, c.area_id, c.concern, c.band, c.closing_reason, c.opened_on, c.closed_on, c.hub,
       case when t.times > 1 then t.first end as first_score, case when t.times > 1 then t.last end as last_score,
       case when t.times < 2 then null when t.last < t.first then 'fell' when t.last > t.first then 'rose' else 'same' end
         as score_change
from hub_case c
left join lateral (
  select count(*) as times, (array_agg(s.score order by s.held_on, s.id))[1] as first,
         (array_agg(s.score order by s.held_on desc, s.id desc))[1] as last
  from case_score s where s.case_id = c.id and s.score is not null and s.withdrawn_at is null) t on true;

create or replace view due_case_people with (security_invoker = true) as
select c.id, c.realm_id, c.area_id, c.lead_organisation_id as organisation_id, c.lead_account_id as account_id,
       c.reference || ', ' || c.title as what, 'Assess' as verb,
       '/cases/' || c.reference || '/people/' || p.id as href, coalesce(n.next_due_on, p.assess_by) as due_on,
       'assessment' as kind
from case_party p join hub_case c on c.id = p.case_id
left join lateral (select a.id, a.next_due_on from case_assessment a where a.party_id = p.id and a.withdrawn_at is null
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
