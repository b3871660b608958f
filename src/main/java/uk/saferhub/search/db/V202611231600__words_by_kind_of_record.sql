-- A word that a million cases have and no complaint: looked for among complaints, the planner took it to be as common there, and read
-- every complaint (14 s at a million cases). A word is therefore kept with the table of its record, so that what is known of how often
-- it stands is known for each kind.
alter table record_word add column found_by text;
comment on column record_word.found_by is 'personal: the table of the record, a space, and the word';

-- As before, and with the table of the record: the trigger's own, or the one that its key of the record points to.
create or replace function keep_words() returns trigger language plpgsql as $$
declare
  kept jsonb := to_jsonb(new);
  of_record uuid := (kept ->> tg_argv[0])::uuid;
  of_table text := table_of_record(tg_relid, tg_argv[0]);
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
  insert into record_word (realm_id, word, record_id, part_id, found_by)
  select distinct new.realm_id, w.word, of_record, new.id, of_table || ' ' || w.word from unnest(after) as w (word)
  on conflict do nothing;
  return null;
end $$;

create function table_of_record(told regclass, key text) returns text language sql stable as $$
  select case when key = 'id' then told::text else (
    select c.confrelid::regclass::text from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attname = key
    where c.conrelid = told and c.contype = 'f' and c.conkey = array[a.attnum]) end $$;

do $$
declare
  kept record;
begin
  for kept in
    select t.tgrelid::regclass as told, convert_from(substring(t.tgargs from 1 for position('\000'::bytea in t.tgargs) - 1), 'UTF8') as key
    from pg_trigger t join pg_proc p on p.oid = t.tgfoid
    where p.proname = 'keep_words' and not t.tgisinternal
  loop
    execute format('update record_word w set found_by = %L || w.word from %s told where told.id = w.part_id',
                   table_of_record(kept.told, kept.key) || ' ', kept.told);
  end loop;
  -- Of rows whose text was destroyed meanwhile nothing is left to find.
  delete from record_word where found_by is null;
end $$;
alter table record_word alter column found_by set not null;
create index record_word_found on record_word (found_by, record_id) include (realm_id, gone);
analyze record_word;
