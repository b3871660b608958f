-- For retention: a review from the day it reported, its recommendations from how they stood last.
create view review_retention_label with (security_invoker = true) as
select e.id, e.realm_id, e.area_id, e.kind, e.reference, 'EVALUATION'::text as subject,
       greatest(e.last_on, r.reported_on, m.state_on) as trigger_on, greatest(e.last_on, r.reported_on, m.state_on) as ended_on,
       case when r.id is not null and r.reported_on is null and l.id is not null then 'It has not reported.' end as open_why,
       null::uuid as with_id
from entry_ended_label e left join entry_label l on l.id = e.id
left join review r on r.id = e.id left join recommendation m on m.id = e.id
where e.kind in ('review', 'recommendation', 'focus group', 'pilot');
grant select on review_retention_label to saferhub_app;
