insert into record_word (realm_id, word, record_id, part_id)
select n.realm_id, unnest(words_of(n.name || ' ' || n.place)), n.id, n.id from notice n;
