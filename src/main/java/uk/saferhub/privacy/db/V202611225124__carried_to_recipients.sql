-- What is put right, erased, restricted or objected to is carried to whoever was given it (UK GDPR article 19).
create table recipient_telling (
  id uuid primary key,
  search_id uuid not null references record_search (id),
  realm_id uuid not null references realm (id),
  recipient_key text not null,
  recipient text not null,
  told boolean not null,
  happened_on date not null,
  words text not null,
  account_id uuid not null references account (id),
  known_at timestamptz not null,
  unique (search_id, recipient_key)
);
create index recipient_telling_realm on recipient_telling (realm_id);
create index recipient_telling_account on recipient_telling (account_id);
comment on table recipient_telling is 'That somebody who was given something was told that it changed, or why not.';
comment on column recipient_telling.id is 'not personal';
comment on column recipient_telling.search_id is 'not personal';
comment on column recipient_telling.realm_id is 'not personal';
comment on column recipient_telling.recipient_key is 'not personal: what they were given, by its key';
comment on column recipient_telling.recipient is 'personal: who was told';
comment on column recipient_telling.told is 'not personal: else it was impossible or out of proportion';
comment on column recipient_telling.happened_on is 'not personal: Europe/London';
comment on column recipient_telling.words is 'personal: how, or why not';
comment on column recipient_telling.account_id is 'personal: who recorded it';
comment on column recipient_telling.known_at is 'not personal';
call protect('recipient_telling');
