insert into record_word (realm_id, word, record_id, part_id)
select c.realm_id, unnest(words_of(c.place)), c.id, c.id from complaint c;
