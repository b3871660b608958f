-- The people of those cases, from bench.somebody: each is known to whoever takes part in the case of the same number.
insert into person (id, realm_id, area_id, reference, name, entered_at)
select bench.key(9, s.i), :'realm', c.area_id, 'P-' || upper(lpad(to_hex(s.i), 7, '0')), s.given || ' ' || s.family, timestamptz '2026-01-01'
from bench.somebody s join bench.hub_case c on c.i = s.i order by s.i;

insert into person_name (id, person_id, realm_id, given, family, kind, known_at)
select bench.key(10, s.i), bench.key(9, s.i), :'realm', s.given, s.family, 'name', timestamptz '2026-01-01' from bench.somebody s order by s.i;

insert into person_birth_date (id, person_id, realm_id, born, known_at)
select bench.key(11, s.i), bench.key(9, s.i), :'realm', s.born, timestamptz '2026-01-01' from bench.somebody s order by s.i;

insert into person_address (id, person_id, realm_id, organisation_id, line, postcode, safe_house, do_not_write, known_at)
select bench.key(12, s.i), bench.key(9, s.i), :'realm', c.lead_id, s.line, s.postcode, false, false, timestamptz '2026-01-01'
from bench.somebody s join bench.hub_case c on c.i = s.i order by s.i;

insert into record_access (record_id, realm_id, area_id, kind, reference)
select id, realm_id, area_id, 'person', reference from person where realm_id = :'realm' order by id;

insert into participation (id, record_id, realm_id, area_id, organisation_id, level, joined_at)
select bench.key(8, row_number() over (order by p.organisation_id, p.area_id, p.case_id)), bench.key(9, p.i), :'realm', p.area_id,
       p.organisation_id, case when leads then 'owner' else 'member' end, timestamptz '2026-01-01'
from bench.part p where p.i <= :people order by p.organisation_id, p.area_id, p.case_id;

insert into case_party (id, realm_id, case_id, person_id, role, held_from, organisation_id, account_id, known_at)
select bench.key(7, c.i), :'realm', c.id, bench.key(9, 1 + (c.i - 1) % :people), case when c.i % 2 = 0 then 'victim' else 'perpetrator' end,
       c.opened_on, c.lead_id, :'account', timestamptz '2026-01-01'
from bench.hub_case c order by c.i;

vacuum analyze;
