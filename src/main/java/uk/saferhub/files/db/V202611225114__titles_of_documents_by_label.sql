-- For finding what is held of somebody who asks: the documents that stand on a record, by title.
create view document_title_label with (security_invoker = true) as
select d.id, d.record_id, d.realm_id, d.organisation_id, d.title, d.shown_to, (d.known_at at time zone 'Europe/London')::date as kept_on
from document d where d.withdrawn_at is null;
grant select on document_title_label to saferhub_app;
