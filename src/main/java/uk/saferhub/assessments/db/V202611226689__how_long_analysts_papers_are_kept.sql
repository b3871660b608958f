-- For retention: what was asked of analysts and what they wrote, from the day itself.
create view analysis_retention_label with (security_invoker = true) as
select e.id, e.realm_id, e.area_id, e.kind, e.reference, 'ANALYSIS_PAPER'::text as subject,
       e.last_on as trigger_on, e.last_on as ended_on, null::text as open_why, null::uuid as with_id
from entry_ended_label e where e.kind in ('emerging issue', 'analyst request', 'problem profile');
grant select on analysis_retention_label to saferhub_app;
