-- That somebody opened a record in an emergency is news for a week to whoever says who reads it (SHR-06).
create view due_emergency_access with (security_invoker = true) as
select r.record_id as id, r.realm_id, r.area_id, null::uuid as account_id, g.organisation_id,
       'Somebody opened ' || r.reference || ' in an emergency' as what, 'Read who' as verb, '/why/' || r.reference as href,
       (g.held_from at time zone 'Europe/London')::date + 7 as due_on, 'emergency' as kind
from record_grant g join record_access r on r.record_id = g.record_id
where g.kind = 'EMERGENCY';
grant select on due_emergency_access to saferhub_app;
