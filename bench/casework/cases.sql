-- A partnership's cases and who takes part in them. Runs in psql too, with -v for each :'name'; bench.area and bench.agency
-- say where the cases lie and how many of them each agency sees.
set session_replication_role = replica;
set synchronous_commit = off;
set work_mem = '256MB';
set maintenance_work_mem = '512MB';

create function bench.key(kind integer, number bigint) returns uuid immutable language sql as $$
  select (lpad(to_hex(kind), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid $$;

-- From 0 to 1, the same for the same two numbers and seed.
create function bench.chance(one bigint, other bigint) returns float8 immutable language sql as $$
  select (hashint8extended(one * 1000 + other, 0) & 1048575) / 1048576.0 $$;

-- What it was about: some are said a hundred times as often as others.
create function bench.subject(one bigint, other bigint) returns text immutable language sql as $$
  select ('{dogs,rent,music,door,parties,drink,school,garden,knife,graffiti,debt,motorbikes,stairs,window,camera,fireworks,needles,shed,'
          'drone,wheelchair}'::text[])[1 + floor(power(bench.chance(one, other), 3) * 20)] $$;

create table bench.hub_case as
select i, bench.key(1, i) as id, a.id as area_id, lead.id as lead_id,
       date '2016-01-04' + (i * 3900 / :cases)::integer as opened_on, bench.chance(i, 901 + :seed) < 0.2 as is_open
from generate_series(1::bigint, :cases) i
join bench.area a on a.number = floor(bench.chance(i, 902 + :seed) * (select count(*) from bench.area))
join bench.agency lead on lead.number = floor(power(bench.chance(i, 903 + :seed), 4) * 20);

-- Whether an agency takes part in one case is independent of the next; its lead always does.
create table bench.part as
select c.i, c.id as case_id, c.area_id, a.id as organisation_id, a.number, a.id = c.lead_id as leads
from bench.hub_case c join bench.agency a on bench.chance(c.i, a.number + :seed) < a.share or a.id = c.lead_id;

insert into hub_case (id, realm_id, area_id, reference, kind, title, aim, concern, hub, lead_organisation_id,
  status, score, band, next_review_on, next_due_on, opened_on, closed_on, closing_reason, release_id, version,
  changed_at, changed_by, known_at)
select c.id, :'realm', c.area_id, 'C-' || upper(lpad(to_hex(c.i), 7, '0')),
       case when i % 3 = 0 then 'PLACE' else 'PERSON' end, 'Noise and visitors, made-up case ' || i, 'Quiet nights',
       'place', 'york-hub', c.lead_id, case when is_open then 'ACTIVE' else 'CLOSED' end,
       floor(bench.chance(i, 904 + :seed) * 60), (array['standard', 'medium', 'high'])[1 + floor(bench.chance(i, 905 + :seed) * 3)],
       due.on_day, due.on_day, c.opened_on, case when not is_open then c.opened_on + 90 end,
       case when not is_open then 'resolved' end, (select id from pack_release limit 1), 0, timestamptz '2026-01-01', :'account',
       timestamptz '2026-01-01'
from bench.hub_case c
cross join lateral (select case when is_open then date :'today' - 40 + floor(bench.chance(i, 906 + :seed) * 200)::integer end) due (on_day)
order by c.i;

-- Triggers do not run here: what search finds titles by.
insert into record_word (realm_id, word, record_id, part_id, found_by)
select c.realm_id, w.word, c.id, c.id, 'hub_case ' || w.word from hub_case c, regexp_split_to_table(lower(c.title), '[^[:alnum:]]+') as w (word)
where c.realm_id = :'realm' and length(w.word) > 1 order by w.word, c.id;

insert into record_access (record_id, realm_id, area_id, kind, reference)
select id, realm_id, area_id, 'case', reference from hub_case where realm_id = :'realm' order by id;

insert into participation (id, record_id, realm_id, area_id, organisation_id, level, joined_at)
select bench.key(2, row_number() over (order by p.organisation_id, p.area_id, p.case_id)), p.case_id, :'realm', p.area_id,
       p.organisation_id, case when leads then 'owner' else 'member' end, timestamptz '2026-01-01'
from bench.part p order by p.organisation_id, p.area_id, p.case_id;

insert into case_agency (id, realm_id, case_id, organisation_id, joined_on, account_id, known_at)
select bench.key(3, row_number() over (order by p.i, p.number)), :'realm', p.case_id, p.organisation_id,
       date '2026-01-01', :'account', timestamptz '2026-01-01'
from bench.part p order by p.i, p.number;

insert into case_contribution (id, realm_id, case_id, organisation_id, account_id, words, visibility, held_on, known_at, for_hub)
select bench.key(4, c.i * 4 + n), :'realm', c.id, c.lead_id, :'account',
       'Rang the tenant, left a card and spoke to the neighbour about ' || bench.subject(c.i, 910 + n) || ' and ' || bench.subject(c.i, 920 + n)
         || case when bench.chance(c.i, 930 + n) < 0.5 then ', and noise by visitors' else '' end || '. Log ' || (c.i * 7 + n) % 200000 || '.',
       'ALL', c.opened_on + n * 5, timestamptz '2026-01-01', h.hub
from bench.hub_case c join hub_case h on h.id = c.id, generate_series(1, 2) n order by c.i;

insert into case_score (id, realm_id, case_id, occasion, held_on, score, band, words, organisation_id, account_id, known_at)
select bench.key(5, c.i), :'realm', c.id, 'OPENING', c.opened_on, 21, 'medium', '', c.lead_id, :'account', timestamptz '2026-01-01'
from bench.hub_case c order by c.i;

insert into action (id, realm_id, area_id, reference, source_kind, source_id, source_reference, source_path, what, approach,
  owner_organisation_id, raised_by_organisation_id, raised_on, due_on, status, version, changed_at, changed_by, known_at)
select bench.key(6, c.i), :'realm', c.area_id, 'A-' || upper(lpad(to_hex(c.i), 7, '0')), 'case', c.id,
       'C-' || upper(lpad(to_hex(c.i), 7, '0')), '/cases/', 'Visit the tenant', 'SUPPORT', c.lead_id, c.lead_id,
       c.opened_on, coalesce(open.due_on, c.opened_on + 14), case when open.due_on is null then 'DONE' else 'OPEN' end, 0,
       timestamptz '2026-01-01', :'account', timestamptz '2026-01-01'
from bench.hub_case c
cross join lateral (select case when c.is_open and bench.chance(c.i, 907 + :seed) < 0.3
                                then date :'today' - 10 + floor(bench.chance(c.i, 908 + :seed) * 60)::integer end) open (due_on)
order by c.i;
