-- What must not be done where somebody can be reached, for the pages of records that they are in. It names no address and no
-- number, so it is told even where those are masked.
create view person_safety_label with (security_invoker = true) as
select p.id as person_id, p.realm_id, p.name,
       exists (select 1 from person_address a where a.person_id = p.id and a.do_not_write and a.held_until is null) as do_not_write,
       exists (select 1 from person_phone t where t.person_id = p.id and t.do_not_ring) as do_not_ring
from person p;
grant select on person_safety_label to saferhub_app;
