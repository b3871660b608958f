-- What a search may hit of records' titles and places. Equality on text is leakproof, so the index serves under row-level security.
create table record_word (
  realm_id uuid not null references realm (id),
  word text not null,
  record_id uuid not null,
  primary key (word, record_id) include (realm_id)
);
create index record_word_realm on record_word (realm_id);
create index record_word_of on record_word (record_id, word);
comment on table record_word is 'Words of records'' titles and places, small and without accents.';
comment on column record_word.realm_id is 'not personal';
comment on column record_word.word is 'personal: folded';
comment on column record_word.record_id is 'not personal';
call protect('record_word');

-- A trigger of the table that has the title: keep_words('key column', 'text column', …). Words of a former title stay.
create function keep_words() returns trigger language plpgsql as $$
declare
  kept jsonb := to_jsonb(new);
begin
  for i in 1 .. tg_nargs - 1 loop
    insert into record_word (realm_id, word, record_id)
    select distinct new.realm_id, w.word, (kept ->> tg_argv[0])::uuid
    from regexp_split_to_table(
      regexp_replace(normalize(lower(replace(replace(coalesce(kept ->> tg_argv[i], ''), '''', ''), '’', '')), nfd), '[\u0300-\u036f]', '', 'g'),
      '[^[:alnum:]]+') as w (word)
    where length(w.word) > 1
    on conflict do nothing;
  end loop;
  return null;
end $$;
