-- For telling whoever holds a paper copy that something in it was put right, erased or restricted.
create view bundle_copy_label with (security_invoker = true) as
select c.id, c.record_id, c.realm_id, c.number, c.recipient, (c.made_at at time zone 'Europe/London')::date as made_on from bundle_copy c;
grant select on bundle_copy_label to saferhub_app;
