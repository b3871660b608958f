-- The hub, and how a case's score moved, so that a metric counts it. Appended: what metrics read already stays as it was.
create or replace view published_cases with (security_invoker = true) as
select c.id, c.realm_id, c.area_id, c.concern, c.band, c.closing_reason, c.opened_on, c.closed_on, c.hub,
       case when t.times > 1 then t.first end as first_score, case when t.times > 1 then t.last end as last_score,
       case when t.times < 2 then null when t.last < t.first then 'fell' when t.last > t.first then 'rose' else 'same' end
         as score_change
from hub_case c
left join lateral (
  select count(*) as times, (array_agg(s.score order by s.held_on, s.id))[1] as first,
         (array_agg(s.score order by s.held_on desc, s.id desc))[1] as last
  from case_score s where s.case_id = c.id and s.score is not null) t on true;
comment on view published_cases is 'Cases; first and last score, and which way it went, where one was scored twice or more.';
