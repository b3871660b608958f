-- For whoever writes to people of a case or hands a name on: who is named there as harmed and as nothing else, and by which bodies
-- (SHR-04). The code is every pack's.
create or replace view case_party_label with (security_invoker = true) as
select distinct c.case_id, c.realm_id, c.person_id, p.name as person,
       bool_or(c.held_until is null) over (partition by c.case_id, c.person_id) as present,
       bool_and(c.role = 'affected') over (partition by c.case_id, c.person_id) as harmed,
       array_agg(c.organisation_id) over (partition by c.case_id, c.person_id) as bodies
from case_party c join person_label p on p.id = c.person_id;
