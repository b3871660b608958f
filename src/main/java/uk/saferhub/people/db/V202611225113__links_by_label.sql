-- For finding what is held of somebody who asks: which records an entry of the index is linked to.
create view index_link_label with (security_invoker = true) as
select l.entry_id, l.record_id, l.realm_id, l.organisation_id, l.held_from, l.words from index_link l;
grant select on index_link_label to saferhub_app;
