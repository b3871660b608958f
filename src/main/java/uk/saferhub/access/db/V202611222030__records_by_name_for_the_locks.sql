-- For statements that gather records of several kinds: what the locks need of each, and by what it is called.
create view record_label with (security_invoker = true) as
select record_id as id, realm_id, area_id, kind, reference from record_access;
grant select on record_label to saferhub_app;
