-- Use that is restricted by law stops a record from being handed over, until somebody says why it goes (UK GDPR article 18(2)).
alter table bridge add column in_spite text;
comment on column bridge.in_spite is 'special category: why it went although somebody''s data was restricted; null where nobody''s was';

-- For whoever carries to recipients what somebody has a right to: seen with grants on both sides alone, as the bridge is.
create view bridge_recipient_label with (security_invoker = true) as
select g.id, g.record_id, g.realm_id, r.partnership_name || ', ' || r.compartment as recipient,
       (g.made_at at time zone 'Europe/London')::date as made_on
from bridge g join realm_label r on r.id = g.far_realm_id;
grant select on bridge_recipient_label to saferhub_app;
-- And for a compartment that looks for somebody: whom that names which was handed to it.
create view bridged_found_label with (security_invoker = true) as
select b.id, b.realm_id, b.area_id, b.reference, string_agg(f.words, ', ' order by f.place) as title,
       b.purpose || E'\n' || b.words as said
from bridged_record b join bridged_field f on f.bridged_id = b.id group by b.id;
grant select on bridged_found_label to saferhub_app;
