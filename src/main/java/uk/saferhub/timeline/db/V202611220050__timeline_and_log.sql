create table happening (
  id uuid primary key,
  realm_id uuid not null,
  record_id uuid not null,
  actor_id uuid not null,
  organisation_id uuid not null,
  happened_at timestamptz not null,
  known_at timestamptz not null,
  verb text not null,
  facts json not null,
  digest bytea not null
);
create index happening_of_record on happening (record_id, happened_at desc);
comment on table happening is 'The timeline: one row for each change to a record, never changed or deleted.';
comment on column happening.id is 'not personal';
comment on column happening.realm_id is 'not personal';
comment on column happening.record_id is 'not personal: key of the record';
comment on column happening.actor_id is 'personal: who did it';
comment on column happening.organisation_id is 'not personal';
comment on column happening.happened_at is 'not personal: when it held';
comment on column happening.known_at is 'not personal: when it was entered';
comment on column happening.verb is 'not personal';
comment on column happening.facts is 'special category: what was entered';
comment on column happening.digest is 'not personal: SHA-256 of the row, repeated in the log';
call protect('happening');
revoke update on happening from saferhub_app;

create table log_key (
  id uuid primary key,
  scope_id uuid not null unique,
  secret bytea,
  destroyed_at timestamptz
);
comment on table log_key is 'Keys of the log''s personal content: destroying one erases the words while the chain still verifies.';
comment on column log_key.id is 'not personal';
comment on column log_key.scope_id is 'not personal: the record or account whose content it locks';
comment on column log_key.secret is 'not personal: AES-256 key, null once destroyed';
comment on column log_key.destroyed_at is 'not personal';
call share('log_key');

create table log_entry (
  shard smallint not null,
  seq bigint not null,
  at timestamptz not null,
  request_id uuid not null,
  actor_id uuid not null,
  realm_ids uuid[] not null,
  permission text not null,
  kind text not null,
  outcome text not null,
  subjects uuid[] not null,
  key_id uuid not null references log_key (id),
  content bytea not null,
  previous bytea not null,
  hash bytea not null,
  primary key (shard, seq)
);
create index log_entry_subject on log_entry using gin (subjects);
create index log_entry_actor on log_entry (actor_id, at);
create index log_entry_key on log_entry (key_id);
comment on table log_entry is 'Who read or changed what: append-only, hash-chained in 64 shards, one entry a request.';
comment on column log_entry.shard is 'not personal';
comment on column log_entry.seq is 'not personal: place in the shard, from 1 without gaps';
comment on column log_entry.at is 'not personal';
comment on column log_entry.request_id is 'not personal';
comment on column log_entry.actor_id is 'personal: who';
comment on column log_entry.realm_ids is 'not personal: where the request acted; an auditor sees the entries of the realms audited';
comment on column log_entry.permission is 'not personal: the kind of thing, as the permission it took';
comment on column log_entry.kind is 'not personal: read, write, denied or export';
comment on column log_entry.outcome is 'not personal';
comment on column log_entry.subjects is 'not personal: keys of the records';
comment on column log_entry.key_id is 'not personal';
comment on column log_entry.content is 'personal: encrypted; route and words, digests of timeline rows';
comment on column log_entry.previous is 'not personal';
comment on column log_entry.hash is 'not personal';
alter table log_entry enable row level security;
alter table log_entry force row level security;
create policy log_read on log_entry for select to saferhub_app using (realm_ids && session_realms());
create policy log_add on log_entry for insert to saferhub_app with check (true);
create policy owner on log_entry to saferhub_owner using (true) with check (true);
create policy backup on log_entry for select to saferhub_backup using (true);
grant select, insert on log_entry to saferhub_app;
grant select on log_entry to saferhub_backup;

create table log_head (
  shard smallint primary key,
  seq bigint not null,
  hash bytea not null
);
comment on table log_head is 'The last entry of each shard; locked while one is appended.';
comment on column log_head.shard is 'not personal';
comment on column log_head.seq is 'not personal';
comment on column log_head.hash is 'not personal';
call share('log_head');
insert into log_head select n, 0, sha256(convert_to('saferhub log shard ' || n, 'UTF8')) from generate_series(0, 63) n;
