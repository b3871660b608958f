-- Numbers of agencies make two entries worth comparing, as MatchKeys has it: those that are known already.
insert into person_key (person_id, realm_id, key)
select distinct i.person_id, i.realm_id, 'number ' || i.kind || upper(regexp_replace(i.number, '[^A-Za-z0-9]', '', 'g'))
from person_identifier i
where not exists (select from person_fact_withdrawal w where w.fact_id = i.id)
on conflict do nothing;
comment on table person_key is 'What makes two entries worth comparing: the sound of a name, a date of birth and its misreadings, a number of an agency.';
