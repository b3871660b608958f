-- A case that was closed, opened again and perhaps closed once more was closed on the days between: as known on one of them, it counts
-- as closed, by the closing that held then. The day of opening again (Europe/London) counts as open. By which reason a case is closed
-- that is so still, the case itself says, which keeps it when its content is destroyed.
create or replace view published_cases with (security_invoker = true) as
select c.id, c.realm_id, c.area_id, c.concern, c.band,
       case when k.stands or b.once is null then c.closing_reason else k.reason end as closing_reason, c.opened_on,
       case when k.stands or b.once is null then c.closed_on else k.closed_on end as closed_on, c.hub,
       case when t.times > 1 then t.first end as first_score, case when t.times > 1 then t.last end as last_score,
       case when t.times < 2 then null when t.last < t.first then 'fell' when t.last > t.first then 'rose' else 'same' end
         as score_change,
       lower(k.resolved) as resolved
from hub_case c
left join lateral (
  select x.closed_on, x.reason, x.resolved, x.reopened_on is null as stands from case_closure x
  where x.case_id = c.id and x.known_at <= as_known()
    and (x.reopened_on is null or x.reopened_on > cast(as_known() at time zone 'Europe/London' as date))
  order by x.closed_on desc, x.id desc limit 1) k on true
left join lateral (select true as once from case_closure x where x.case_id = c.id limit 1) b on true
left join lateral (
  select count(*) as times, (array_agg(s.score order by s.held_on, s.id))[1] as first,
         (array_agg(s.score order by s.held_on desc, s.id desc))[1] as last
  from case_score s where s.case_id = c.id and s.score is not null and s.known_at <= as_known()
    and (s.withdrawn_at is null or s.withdrawn_at > as_known())) t on true
where c.known_at <= as_known();
