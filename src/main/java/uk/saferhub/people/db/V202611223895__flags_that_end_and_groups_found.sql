-- A flag on somebody is renewed before its last day or shows no more. What it says is told on the person's page alone.
create view due_person_flags with (security_invoker = true) as
select p.id, p.realm_id, p.area_id, f.organisation_id, null::uuid as account_id, p.reference || ', flag' as what,
       'Renew or let end' as verb, '/people/' || p.reference as href, f.until_on as due_on, 'flag' as kind
from person_flag f join person p on p.id = f.person_id
where f.ended_at is null;
grant select on due_person_flags to saferhub_app;
create index person_flag_ending on person_flag (organisation_id, until_on) where ended_at is null;

-- The one search box finds households and groups by name and place.
create trigger people_group_words after insert or update of name, place on people_group
  for each row execute function keep_words('id', 'name', 'place');
insert into record_word (realm_id, word, record_id, part_id)
select distinct g.realm_id, w.word, g.id, g.id from people_group g, unnest(words_of(g.name) || words_of(g.place)) as w (word)
on conflict do nothing;
create view people_group_found_label with (security_invoker = true) as
  select id, realm_id, area_id, reference, name as title, true as is_open from people_group;
grant select on people_group_found_label to saferhub_app;
