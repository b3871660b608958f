create table person_search_key (
  person_id uuid not null references person (id),
  realm_id uuid not null references realm (id),
  key text not null,
  primary key (person_id, key)
);
-- Equality on text is leakproof, so under row-level security a search goes by this index alone.
create index person_search_key_found on person_search_key (realm_id, key) include (person_id);
comment on table person_search_key is 'What a search for somebody may hit: words of names, how they sound, how they are mistyped, parts of birth dates.';
comment on column person_search_key.person_id is 'personal';
comment on column person_search_key.realm_id is 'not personal';
comment on column person_search_key.key is 'personal: folded. A safe address is never among them';
call protect('person_search_key');
-- People who were entered before are found by the words of their names, until they are entered again.
insert into person_search_key (person_id, realm_id, key)
select distinct n.person_id, n.realm_id, 'word ' || w.word
from person_name n, regexp_split_to_table(lower(n.given || ' ' || n.family), '[^a-z]+') as w(word)
where w.word <> '';
