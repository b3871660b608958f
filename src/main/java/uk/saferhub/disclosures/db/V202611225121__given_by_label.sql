-- For telling whoever was given something that it was put right, erased or restricted: to whom what of a record was given.
create view disclosure_label with (security_invoker = true) as
select d.id, d.record_id, d.realm_id, d.recipient, d.what, d.given_on from disclosure d where d.withdrawn_at is null;
grant select on disclosure_label to saferhub_app;
