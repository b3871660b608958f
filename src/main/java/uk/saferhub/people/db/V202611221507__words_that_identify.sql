-- What identifies a person, as words: for checking that a text names nobody. Safe addresses are not among them, so that nobody
-- learns one by trying words out.
create view person_words_label with (security_invoker = true) as
select n.person_id, n.realm_id, 'given' as kind, n.given as words from person_name n where n.given <> ''
union select n.person_id, n.realm_id, 'family', n.family from person_name n where n.family <> ''
union select b.person_id, b.realm_id, 'born', b.born::text from person_birth_date b
union select a.person_id, a.realm_id, 'address', a.line from person_address a where not a.safe_house
union select t.person_id, t.realm_id, 'phone', t.number from person_phone t;
grant select on person_words_label to saferhub_app;
