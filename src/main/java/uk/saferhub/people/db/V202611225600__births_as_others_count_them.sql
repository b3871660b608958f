-- The latest day on which somebody may have been born, by all that is known: a child's record is kept by it (PRV-01).
create view person_birth_label with (security_invoker = true) as
select b.person_id, b.realm_id, b.born as latest from person_birth_date b
union all
select a.person_id, a.realm_id, a.latest from person_birth_about a;
grant select on person_birth_label to saferhub_app;
