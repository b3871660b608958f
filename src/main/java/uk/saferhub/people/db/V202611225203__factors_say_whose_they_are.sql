-- Who may read a factor is decided by who recorded it, too (SHR-04).
create or replace view person_factor_label with (security_invoker = true) as
select p.id, p.realm_id, p.area_id, f.code, f.held_from, f.organisation_id, o.name as body
from person_factor f join person p on p.id = f.person_id join organisation_label o on o.id = f.organisation_id
where f.held_until is null;
