-- What those harmed say of it at the end as one of four answers, so that it can be counted (HUB-15), and on what basis somebody who
-- refused to be asked was asked all the same.
alter table case_closure add column resolved text check (resolved in ('YES', 'PARTLY', 'NO', 'NOT_ASKED'));
alter table case_closure add column feedback_basis text;
comment on column case_closure.resolved is 'special category: whether it is over for those harmed, as they say; null where nobody was harmed or it is history';
comment on column case_closure.feedback_basis is 'personal: the other basis on which somebody was asked who had refused; null where nobody had';
create or replace view published_cases with (security_invoker = true) as
select c.id, c.realm_id, c.area_id, c.concern, c.band, c.closing_reason, c.opened_on, c.closed_on, c.hub,
       case when t.times > 1 then t.first end as first_score, case when t.times > 1 then t.last end as last_score,
       case when t.times < 2 then null when t.last < t.first then 'fell' when t.last > t.first then 'rose' else 'same' end
         as score_change,
       (select lower(k.resolved) from case_closure k where k.case_id = c.id and k.reopened_on is null
        order by k.closed_on desc, k.id desc limit 1) as resolved
from hub_case c
left join lateral (
  select count(*) as times, (array_agg(s.score order by s.held_on, s.id))[1] as first,
         (array_agg(s.score order by s.held_on desc, s.id desc))[1] as last
  from case_score s where s.case_id = c.id and s.score is not null and s.withdrawn_at is null) t on true;
