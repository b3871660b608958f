-- A word finds a record while a text of the record has it. One record has several texts, of several rows, so that each word is
-- kept with the row that it stands in: a case's title may lose a word that its place still has. Features fill the table anew in
-- the migrations that follow.
truncate record_word;
alter table record_word drop constraint record_word_pkey;
alter table record_word add column part_id uuid not null, add column gone boolean not null default false;
alter table record_word add primary key (word, record_id, part_id) include (realm_id, gone);
comment on column record_word.part_id is 'not personal: the row whose text has the word, by its key';
comment on column record_word.gone is 'not personal: whether that text has it no longer';

create function words_of(said text) returns text[] language sql immutable parallel safe as $$
  select coalesce(array_agg(distinct w.word), '{}')
  from regexp_split_to_table(
    regexp_replace(normalize(lower(replace(replace(coalesce(said, ''), '''', ''), '’', '')), nfd), '[\u0300-\u036f]', '', 'g'),
    '[^[:alnum:]]+') as w (word)
  where length(w.word) > 1 $$;

-- A trigger of the table that has the text, whose own key is "id": keep_words('key of the record', 'text column', …). The rows
-- stay when a text loses a word, as the program deletes nothing; no search looks at them.
create or replace function keep_words() returns trigger language plpgsql as $$
declare
  kept jsonb := to_jsonb(new);
  of_record uuid := (kept ->> tg_argv[0])::uuid;
  before text[] := '{}';
  after text[] := '{}';
begin
  for i in 1 .. tg_nargs - 1 loop
    after := after || words_of(kept ->> tg_argv[i]);
    if tg_op = 'UPDATE' then before := before || words_of(to_jsonb(old) ->> tg_argv[i]); end if;
  end loop;
  if before = after then return null; end if;
  if tg_op = 'UPDATE' then
    update record_word w set gone = w.word <> all (after)
    where w.record_id = of_record and w.part_id = new.id and w.word = any (before || after) and w.gone = (w.word = any (after));
  end if;
  insert into record_word (realm_id, word, record_id, part_id)
  select distinct new.realm_id, w.word, of_record, new.id from unnest(after) as w (word)
  on conflict do nothing;
  return null;
end $$;
