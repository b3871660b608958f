-- For checking a letter against everybody in the case before it goes: who, and where no letter may go. A role that ended is
-- told too, since whoever was in the case may still open a letter.
create view case_party_label with (security_invoker = true) as
select distinct c.case_id, c.realm_id, c.person_id, p.name as person, bool_or(c.held_until is null) over (partition by c.case_id, c.person_id) as present
from case_party c join person_label p on p.id = c.person_id;
create view case_place_label with (security_invoker = true) as
select case_id, realm_id, line, postcode, do_not_write from case_place where held_until is null;
grant select on case_party_label, case_place_label to saferhub_app;
