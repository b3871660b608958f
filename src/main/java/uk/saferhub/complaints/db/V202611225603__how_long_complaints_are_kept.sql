-- For retention: from the last thing entered of a complaint. One that belongs to an open case is not due.
create view complaint_retention_label with (security_invoker = true) as
select e.id, e.realm_id, e.area_id, e.register as kind, e.reference, 'COMPLAINT'::text as subject,
       greatest(c.received_on, l.last_on) as trigger_on, greatest(c.received_on, l.last_on) as ended_on,
       case when exists (select from complaint_case k join case_label h on h.id = k.case_id
                         where k.complaint_id = c.id and k.ended_on is null and h.is_open)
            then 'It belongs to a case that is open.' end as open_why, null::uuid as with_id
from complaint c join entry_label e using (id)
left join lateral (select max(a.told_on) as last_on from complaint_answer a where a.complaint_id = c.id) l on true;
grant select on complaint_retention_label to saferhub_app;
