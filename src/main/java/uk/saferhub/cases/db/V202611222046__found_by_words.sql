create trigger hub_case_words after insert or update of title on hub_case
  for each row execute function keep_words('id', 'title');
create trigger case_place_words after insert on case_place
  for each row execute function keep_words('case_id', 'line', 'postcode');
-- Titles and places that were written before.
update hub_case set title = title;
create function pg_temp.again() returns void language sql as $$
  insert into record_word (realm_id, word, record_id)
  select distinct p.realm_id, w.word, p.case_id
  from case_place p, regexp_split_to_table(lower(p.line || ' ' || coalesce(p.postcode, '')), '[^[:alnum:]]+') as w (word)
  where length(w.word) > 1 on conflict do nothing $$;
select pg_temp.again();
