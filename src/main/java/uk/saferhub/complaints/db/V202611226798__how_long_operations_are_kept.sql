-- For retention: an operation is work on the street, and is kept from its end. One that goes on is not due, and says so.
create view operation_retention_label with (security_invoker = true) as
  select e.id, e.realm_id, e.area_id, e.kind, e.reference, 'STREET_WORK'::text as subject,
         greatest(e.last_on, o.until_on, r.last_on) as trigger_on, greatest(e.last_on, o.until_on, r.last_on) as ended_on,
         case when l.id is not null and l.ended_on is null then 'Nothing says that the operation has ended.' end as open_why,
         null::uuid as with_id
  from named_operation o join entry_ended_label e using (id) left join operation_label l on l.id = o.id
  left join lateral (select max(t.came_on) as last_on from operation_result t where t.operation_id = o.id) r on true;
grant select on operation_retention_label to saferhub_app;
