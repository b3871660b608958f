-- The log without its words, for counting how records are read (AUD-04). Row-level security of the log holds.
-- What is new is looked through again and again, whoever did it.
create index log_entry_at on log_entry (at);
create view log_label with (security_invoker = true) as
select shard, seq, at, actor_id, realm_ids, kind, outcome, subjects, hash from log_entry;
grant select on log_label to saferhub_app;
create view log_length_label with (security_invoker = true) as select coalesce(sum(seq), 0)::bigint as last from log_head;
grant select on log_length_label to saferhub_app;
