-- For who looks after records: that something was written in one, and when; none of its words.
create view written_label with (security_invoker = true) as
select h.record_id, h.realm_id, h.known_at, h.verb from happening h;
grant select on written_label to saferhub_app;
