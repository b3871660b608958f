create view changed_label with (security_invoker = true) as
select r.record_id as id, r.realm_id, r.area_id, r.kind, r.reference, h.known_at, h.actor_id
from happening_label h join record_access r on r.record_id = h.record_id and r.realm_id = h.realm_id;
grant select on changed_label to saferhub_app;
