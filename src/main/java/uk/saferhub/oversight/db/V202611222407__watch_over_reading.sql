-- What was searched for, as a seal of its words: the same words have the same seal, and nobody reads them off it (AUD-04).
create table search_trace (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  account_id uuid not null references account (id),
  searched_at timestamptz not null,
  words_key text not null,
  own_name boolean not null
);
create index search_trace_realm on search_trace (realm_id, searched_at);
create index search_trace_account on search_trace (account_id, words_key, searched_at);
comment on table search_trace is 'That somebody searched for a person, without the words.';
comment on column search_trace.id is 'not personal';
comment on column search_trace.realm_id is 'not personal';
comment on column search_trace.account_id is 'personal: who searched';
comment on column search_trace.searched_at is 'not personal';
comment on column search_trace.words_key is 'personal: keyed hash of the words, whose key is outside the database';
comment on column search_trace.own_name is 'personal: whether the words held the searcher''s own name';
call protect('search_trace');

-- Where members of staff live, said by themselves, as a hash: for telling when they read about their own neighbours, and nothing else.
create table account_home (
  account_id uuid primary key references account (id),
  postcode_key text not null,
  said_at timestamptz not null
);
comment on table account_home is 'The postcode at which a member of staff lives, hashed with a secret outside the database.';
comment on column account_home.account_id is 'personal';
comment on column account_home.postcode_key is 'personal: SHA-256 of a secret and the postcode';
comment on column account_home.said_at is 'not personal';
call share('account_home');
grant delete on account_home to saferhub_app;

create table access_watch (
  realm_id uuid primary key references realm (id),
  looked_until timestamptz not null
);
comment on table access_watch is 'Up to when the log of a partnership was looked through.';
comment on column access_watch.realm_id is 'not personal: governance of the partnership';
comment on column access_watch.looked_until is 'not personal';
call protect('access_watch');
