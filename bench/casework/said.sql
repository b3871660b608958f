-- What was said: complaints and documents, and the words by which search finds them and the contributions. Triggers do not run here.
insert into entry (id, realm_id, area_id, register, reference, happened_on, organisation_id, recorded_by, recorded_at)
select bench.key(13, c.i), :'realm', c.area_id, 'complaint', 'K-' || upper(lpad(to_hex(c.i), 7, '0')), c.opened_on, c.lead_id, :'account',
       timestamptz '2026-01-01'
from bench.hub_case c where c.i <= :cases * 3 / 10 order by c.i;

insert into complaint (id, realm_id, received_on, kind, source, place, impact, reporter)
select e.id, :'realm', e.happened_on, 'noise', 'public', s.line || ', ' || s.postcode,
       'Keeps the children of number ' || c.i % 90 || ' awake: ' || bench.subject(c.i, 940) || ' and ' || bench.subject(c.i, 941)
         || ', visitors until three. Log ' || c.i % 50000 || '.', 'Neighbour of ' || s.line
from bench.hub_case c join entry e on e.id = bench.key(13, c.i) join bench.somebody s on s.i = 1 + (c.i * 11) % :people
order by c.i;

insert into record_word (realm_id, word, record_id, part_id, found_by)
select c.realm_id, w.word, c.id, c.id, 'complaint ' || w.word from complaint c, unnest(words_of(c.place)) as w (word)
where c.realm_id = :'realm' order by w.word, c.id;

insert into record_access (record_id, realm_id, area_id, kind, reference)
select id, realm_id, area_id, register, reference from entry where realm_id = :'realm' order by id;

insert into participation (id, record_id, realm_id, area_id, organisation_id, level, joined_at)
select bench.key(14, row_number() over (order by p.organisation_id, p.area_id, p.case_id)), bench.key(13, p.i), :'realm', p.area_id,
       p.organisation_id, case when leads then 'owner' else 'member' end, timestamptz '2026-01-01'
from bench.part p where p.i <= :cases * 3 / 10 order by p.organisation_id, p.area_id, p.case_id;

insert into document (id, realm_id, record_id, organisation_id, account_id, title, shown_to, marking, handling, known_at)
select bench.key(15, c.i), :'realm', c.id, c.lead_id, :'account',
       'Photograph of ' || bench.subject(c.i, 950) || ' by visitors, log ' || c.i % 50000, 'ALL', 'OFFICIAL', '', timestamptz '2026-01-01'
from bench.hub_case c where c.i <= :cases * 3 / 10 order by c.i;

insert into document_version (id, realm_id, document_id, number, file_name, kind, size, sha256, sent_sha256, virus_check, virus_words,
  organisation_id, account_id, known_at)
select bench.key(16, c.i), :'realm', bench.key(15, c.i), 1, 'noise-' || c.i || '.jpg', 'JPEG', 1000, '\x00', '\x00', 'CLEAN', '', c.lead_id,
       :'account', timestamptz '2026-01-01'
from bench.hub_case c where c.i <= :cases * 3 / 10 order by c.i;

insert into case_contribution_word (realm_id, word, text_id)
select c.realm_id, w.word, c.id from case_contribution c, unnest(words_of(c.words)) as w (word)
where c.realm_id = :'realm' order by w.word, c.id;

insert into complaint_word (realm_id, word, text_id)
select c.realm_id, w.word, c.id from complaint c, unnest(words_of(c.impact)) as w (word) where c.realm_id = :'realm' order by w.word, c.id;

insert into document_word (realm_id, word, text_id)
select d.realm_id, w.word, d.id
from document d join document_version v on v.document_id = d.id, unnest(words_of(d.title || ' ' || v.file_name)) as w (word)
where d.realm_id = :'realm' order by w.word, d.id;

-- One address in a hundred is where its holder keeps somebody safe.
update person_address set safe_house = true where realm_id = :'realm' and hashtextextended(id::text, :seed) % 100 = 0;

vacuum analyze;
