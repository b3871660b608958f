-- As record_label, without what was taken back: for statements that find what hangs on records.
create view standing_record_label with (security_invoker = true) as
select record_id as id, realm_id, area_id, kind, reference from record_access where taken_back_at is null;
grant select on standing_record_label to saferhub_app;
