-- A list that leaves (a file, another agency's system, a paper for a meeting) is not refused as a whole: the words that name a safe
-- address are held back, and the rest leaves. All cells are asked about in one statement (docs/decisions/information-rights.md).
alter table safe_address_ask add column place text;
comment on column safe_address_ask.place is 'not personal: a digest by which one place counts once for one account; it names none';
create unique index safe_address_ask_place on safe_address_ask (account_id, place) where place is not null;

-- As names_address, but a postcode alone is not enough where the words name a house with its number: a list of complaints is full of
-- the neighbours of every address.
create function names_address_in_list(said text, packed text, line text, postcode text, uprn text)
returns boolean language sql immutable parallel safe as $$
  select names_address(said, packed, line,
    case when said ~ ('\m[0-9]+[a-z]? (?:[a-z]+ ){1,3}' || street_ends() || '\M') then null else postcode end, uprn, true)
$$;

grant create on schema public to saferhub_lookup;
set role saferhub_lookup;
-- It looks across compartments with its owner's rights as ask_about_safe_addresses does, and gives back which of the asker's own cells
-- are held: those that name an address that no body holds for which the asker acts, where they act for it. Row -1 says that all are.
create function hold_back_safe_addresses(cells text[], cell_rows int[], cell_columns int[], records uuid[], realms uuid[], bodies uuid[],
                                         here uuid, body uuid, who uuid, asks uuid[], at timestamptz, today date, named int)
returns table (row_no int, column_no int) language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
  found jsonb;
  fresh text[];
  learnt text[];
  stopped int;
begin
  with cell as materialized (
    select c.row_no, c.column_no, c.record_id, plain_words(c.words) as said, packed_words(c.words) as packed
    from unnest(cells, cell_rows, cell_columns, records) as c (words, row_no, column_no, record_id)
  ), kept as materialized (
    select k.id, k.realm_id, k.organisation_id, k.line, k.postcode, k.uprn, plain_words(k.line) as plain,
           there.partnership_id in (select r.partnership_id from realm r where r.id = any (realms)) as near,
           min(k.id::text) over (partition by coalesce(nullif(packed_words(k.postcode), ''), plain_words(k.line))) as place
    from (
      select a.id, a.realm_id, a.organisation_id, a.line, a.postcode, m.uprn
      from person_address a left join premises m on m.id = a.premises_id
      where a.safe_house and (a.held_until is null or a.held_until >= today)
        and not exists (select from person_fact_withdrawal w where w.fact_id = a.id)
      union all
      select a.id, a.realm_id, a.organisation_id, a.line, a.postcode, m.uprn
      from premises m join person_address a on a.premises_id = m.id
      where m.safe and not a.safe_house and (a.held_until is null or a.held_until >= today)
        and not exists (select from person_fact_withdrawal w where w.fact_id = a.id)
      union all
      select m.id, m.realm_id, m.organisation_id, m.line, m.postcode, m.uprn from premises m where m.safe
    ) k join realm there on there.id = k.realm_id
  ), whole as materialized (
    select string_agg(c.said, ' ') as said, string_agg(c.packed, '|') as packed from cell c
  ), suspect as materialized (
    -- Most lists name none: every address is held against the whole once, and only what stands somewhere in it against each cell.
    select k.* from kept k cross join whole w
    where names_address(w.said, w.packed, k.line, k.postcode, k.uprn, k.near)
      and not exists (
        select from kept own join unnest(realms, bodies) as mine (realm, body) on mine.realm = own.realm_id and mine.body = own.organisation_id
        where own.plain = k.plain and coalesce(packed_words(own.postcode) = packed_words(k.postcode), true))
  ), line as materialized (
    select c.row_no, string_agg(c.said, ' ' order by c.column_no) as said, string_agg(c.packed, '|' order by c.column_no) as packed
    from cell c where exists (select from suspect) group by c.row_no
  ), alone as materialized (
    select c.row_no, c.column_no, c.record_id, s.place, s.id
    from suspect s join cell c on case when s.near then names_address_in_list(c.said, c.packed, s.line, s.postcode, s.uprn)
                                       else names_address(c.said, c.packed, s.line, s.postcode, s.uprn, true) end
    where s.near or exists (select from line l where l.row_no = c.row_no
                              and names_address(l.said, l.packed, s.line, s.postcode, s.uprn, false))
  ), spot as (
    select a.row_no, a.column_no, a.record_id, a.place, a.id from alone a
    union all
    -- A street that goes on in the next cell: all of them.
    select c.row_no, c.column_no, c.record_id, s.place, s.id
    from suspect s join line l on names_address(l.said, l.packed, s.line, case when s.near then null else s.postcode end, s.uprn, s.near)
    join cell c on c.row_no = l.row_no
    where not exists (select from alone a where a.row_no = l.row_no and a.id = s.id)
  )
  select jsonb_agg(jsonb_build_object('row', t.row_no, 'column', t.column_no, 'record', t.record_id, 'id', t.id, 'place',
                   encode(sha256(convert_to(who::text || ' ' || t.place, 'UTF8')), 'hex'))) into found
  from spot t;
  -- One account asks one thing at a time, or two at once would count as one.
  perform pg_advisory_xact_lock(hashtextextended('safe addresses ' || who::text, 0));
  select count(*) into stopped from safe_address_ask a
  where a.account_id = who and a.answer = 'YES' and a.asked_at > at - interval '1 day';
  fresh := array(
    select distinct f.place from jsonb_to_recordset(found) as f (place text)
    where not exists (select from safe_address_ask a where a.account_id = who and a.place = f.place) order by f.place);
  -- Of places no more are noted than say that they were very many: those of papers are counted up, and a list's would leave none for them.
  -- What is told today; of more than that nobody learns today which it is, since all is held back.
  learnt := fresh[1:greatest(0, 5 - stopped)];
  insert into safe_address_ask (id, realm_id, record_id, organisation_id, account_id, paper, answer, try_of_day, asked_at, places, place)
  select asks[n.n], here, (select f.record from jsonb_to_recordset(found) as f (record uuid, place text) where f.place = n.place
                           order by f.record limit 1),
         body, who, 'LIST', 'YES', stopped + n.n, at, least(named, 101), n.place
  from unnest(learnt) with ordinality as n (place, n);
  insert into person_touch (id, realm_id, area_id, person_id, organisation_id, touched_by, compartment, told_at, kind)
  select gen_random_uuid(), told.realm_id, told.area_id, told.person_id, told.holder, body, told.compartment, at, 'ADDRESS'
  from (
    select distinct p.realm_id, p.area_id, p.id as person_id, a.organisation_id as holder, mine.compartment
    from jsonb_to_recordset(found) as f (id uuid, place text)
    join person_address a on a.id = f.id or a.premises_id = f.id
    join person p on p.id = a.person_id
    join realm mine on mine.id = here
    join realm there on there.id = a.realm_id and there.partnership_id = mine.partnership_id and there.id <> here
    where f.place = any (learnt) and (a.held_until is null or a.held_until >= today)
      and not exists (select from person_fact_withdrawal w where w.fact_id = a.id)
      and not exists (select from person_touch t where t.kind = 'ADDRESS' and t.person_id = p.id
                        and t.organisation_id = a.organisation_id and t.touched_by = body and t.told_at > at - interval '1 day')
      and exists (select from sharing_agreement s join sharing_party y on y.agreement_id = s.id
                  where s.realm_id = there.id and s.owners_told_blind and s.in_force_from <= today
                    and (s.ended_on is null or s.ended_on > today)
                    and y.organisation_id = a.organisation_id and y.joined_on <= today
                    and (y.left_on is null or y.left_on > today))
  ) told;
  if stopped >= 5 or cardinality(fresh) > cardinality(learnt) then
    return query select -1, -1;
  else
    return query select distinct f."row", f."column" from jsonb_to_recordset(found) as f ("row" int, "column" int);
  end if;
end $$;
revoke all on function hold_back_safe_addresses(text[], int[], int[], uuid[], uuid[], uuid[], uuid, uuid, uuid, uuid[], timestamptz, date, int) from public;
grant execute on function hold_back_safe_addresses(text[], int[], int[], uuid[], uuid[], uuid[], uuid, uuid, uuid, uuid[], timestamptz, date, int) to saferhub_app;
reset role;
revoke create on schema public from saferhub_lookup;
