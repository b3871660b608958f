insert into record_word (realm_id, word, record_id, part_id)
select r.realm_id, unnest(words_of(r.title)), r.id, r.id from referral r;
