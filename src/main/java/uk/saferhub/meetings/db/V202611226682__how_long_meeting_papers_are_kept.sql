-- For retention: a meeting's note and papers, from the day it was held. Decisions are kept by a rule of their own.
create view meeting_retention_label with (security_invoker = true) as
select e.id, e.realm_id, e.area_id, e.kind, e.reference,
       case when e.kind = 'sitting' then 'MEETING' else 'DECISION' end as subject,
       e.last_on as trigger_on, e.last_on as ended_on, null::text as open_why, null::uuid as with_id
from entry_ended_label e where e.kind in ('sitting', 'meeting decision');
grant select on meeting_retention_label to saferhub_app;
