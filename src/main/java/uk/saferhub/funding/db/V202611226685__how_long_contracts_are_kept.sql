-- For retention: a contract with what its provider returned, from the end of the contract.
create view contract_retention_label with (security_invoker = true) as
select e.id, e.realm_id, e.area_id, e.kind, e.reference, 'PROVIDER_RETURN'::text as subject,
       greatest(e.last_on, c.ended_on) as trigger_on, greatest(e.last_on, c.ended_on) as ended_on,
       case when c.ended_on is null and l.id is not null then 'The contract has no end.' end as open_why, null::uuid as with_id
from contract c join entry_ended_label e using (id) left join entry_label l using (id);
grant select on contract_retention_label to saferhub_app;
