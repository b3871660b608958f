-- For "what changed since": when a record changed and by whom, leaving out what only some of its readers may know of.
create index happening_known on happening (known_at);
create view happening_label with (security_invoker = true) as
select h.record_id, h.realm_id, h.known_at, h.actor_id from happening h
where coalesce(h.facts ->> 'visibility', 'ALL') = 'ALL';
grant select on happening_label to saferhub_app;
