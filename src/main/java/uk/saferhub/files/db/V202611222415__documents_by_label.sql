-- For lists that name a document without being able to open it: who may know of it.
create view document_label with (security_invoker = true) as
select id, realm_id, organisation_id, shown_to from document;
grant select on document_label to saferhub_app;
