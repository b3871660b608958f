-- A case's head decides by the kind of a flag who reads it, and whom to ask who does not (SHR-04).
create or replace view person_flag_label with (security_invoker = true) as
select f.person_id, f.realm_id, p.name, f.words, f.from_on, f.until_on, f.kind, f.organisation_id, o.name as body
from person_flag f join person p on p.id = f.person_id join organisation_label o on o.id = f.organisation_id
where f.ended_at is null;

create or replace view person_contact_label with (security_invoker = true) as
select c.person_id, c.realm_id, p.name,
       c.how || case when c.at_times <> '' then ', ' || c.at_times else '' end as how, c.not_told, c.organisation_id, o.name as body
from person_contact_rule c join person p on p.id = c.person_id join organisation_label o on o.id = c.organisation_id
where not exists (select 1 from person_contact_rule later
                  where later.person_id = c.person_id and (later.known_at, later.id) > (c.known_at, c.id));
