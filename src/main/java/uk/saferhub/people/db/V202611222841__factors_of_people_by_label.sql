-- For whoever scores: which coded factors hold of somebody, with what the locks of people need. Never why, nor by whom.
create view person_factor_label with (security_invoker = true) as
select p.id, p.realm_id, p.area_id, f.code, f.held_from from person_factor f join person p on p.id = f.person_id
where f.held_until is null;
grant select on person_factor_label to saferhub_app;
