-- For retention: a closed Channel case. One that was adopted is looked at twice after its exit, and is not due before that.
create view channel_retention_label with (security_invoker = true) as
select c.id, c.realm_id, c.area_id, 'channel case'::text as kind, c.reference, 'CHANNEL_CASE'::text as subject,
       greatest(c.closed_on, c.last_on) as trigger_on, greatest(c.closed_on, c.last_on) as ended_on,
       case when c.adopted_on is not null and c.reviews_after_exit < 2 then 'A review after its exit is to come.' end as open_why,
       null::uuid as with_id
from channel_case c where c.closed_on is not null;
grant select on channel_retention_label to saferhub_app;
