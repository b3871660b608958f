-- A figure of cases can be computed as it was known at a moment: what was entered, closed, scored or taken back later is left out.
-- What a case was about, its band and its hub stand as they are now.
create or replace view published_case_outcomes with (security_invoker = true) as
select o.id, o.realm_id, o.area_id, o.case_id, o.outcome, o.happened_on, o.ended_on
from case_outcome o where o.known_at <= as_known() and (o.withdrawn_at is null or o.withdrawn_at > as_known());

create or replace view published_cases with (security_invoker = true) as
select c.id, c.realm_id, c.area_id, c.concern, c.band,
       case when k.known_at is null or k.known_at <= as_known() then c.closing_reason end as closing_reason, c.opened_on,
       case when k.known_at is null or k.known_at <= as_known() then c.closed_on end as closed_on, c.hub,
       case when t.times > 1 then t.first end as first_score, case when t.times > 1 then t.last end as last_score,
       case when t.times < 2 then null when t.last < t.first then 'fell' when t.last > t.first then 'rose' else 'same' end
         as score_change,
       case when k.known_at <= as_known() then lower(k.resolved) end as resolved
from hub_case c
left join lateral (
  select x.known_at, x.resolved from case_closure x where x.case_id = c.id and x.reopened_on is null
  order by x.closed_on desc, x.id desc limit 1) k on true
left join lateral (
  select count(*) as times, (array_agg(s.score order by s.held_on, s.id))[1] as first,
         (array_agg(s.score order by s.held_on desc, s.id desc))[1] as last
  from case_score s where s.case_id = c.id and s.score is not null and s.known_at <= as_known()
    and (s.withdrawn_at is null or s.withdrawn_at > as_known())) t on true
where c.known_at <= as_known();
