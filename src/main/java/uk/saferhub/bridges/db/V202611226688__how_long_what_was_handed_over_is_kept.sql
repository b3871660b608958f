-- For retention: what was handed over from elsewhere, from the day on which this side took it or declined.
create view bridged_retention_label with (security_invoker = true) as
select b.id, b.realm_id, b.area_id, 'bridged_record'::text as kind, b.reference, 'HANDED_OVER'::text as subject,
       (b.answered_at at time zone 'Europe/London')::date as trigger_on, (b.answered_at at time zone 'Europe/London')::date as ended_on,
       null::text as open_why, null::uuid as with_id
from bridged_record b where b.answered_at is not null;
grant select on bridged_retention_label to saferhub_app;
