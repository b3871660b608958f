insert into record_word (realm_id, word, record_id, part_id)
select c.realm_id, unnest(words_of(c.title)), c.id, c.id from hub_case c;
insert into record_word (realm_id, word, record_id, part_id)
select p.realm_id, unnest(words_of(concat_ws(' ', p.line, p.postcode))), p.case_id, p.id from case_place p;
