-- For telling whoever reads a record on the screen that something in it was put right, erased or restricted.
create view taking_part_label with (security_invoker = true) as
select p.record_id, p.realm_id, p.organisation_id from participation p where p.left_at is null;
grant select on taking_part_label to saferhub_app;
