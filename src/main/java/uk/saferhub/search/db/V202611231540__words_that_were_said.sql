-- A trigger of a table that has a long text: keep_said_words('table of its words', 'key of the text', 'text column', …). What was said is
-- never rewritten, so its words are added once; what is taken back is left out by the feature's view. Each feature's words are a
-- table of its own that points to its texts, so that a disposal takes them with the text. No word is longer than an index holds.
create function keep_said_words() returns trigger language plpgsql as $$
declare
  kept jsonb := to_jsonb(new);
begin
  for i in 2 .. tg_nargs - 1 loop
    execute format('insert into %I (realm_id, word, text_id) select $1, w.word, $2 from unnest(words_of($3)) as w (word)
                    where length(w.word) < 61 on conflict do nothing', tg_argv[0])
    using new.realm_id, (kept ->> tg_argv[1])::uuid, kept ->> tg_argv[i];
  end loop;
  return null;
end $$;
