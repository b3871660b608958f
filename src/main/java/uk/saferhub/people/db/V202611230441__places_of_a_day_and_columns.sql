-- How many addresses somebody may hold against what must not be found is counted by the places that their papers name, not by the papers
-- alone: a paper that is made of documents names as many as they do, and its writer may have attached them.
alter table safe_address_ask add column places integer not null default 0 check (places >= 0);
comment on column safe_address_ask.places is 'not personal: how many places the words named';

-- A stop on a paper that names very many places is told at once: an honest one may, and somebody who tries would.
create or replace view due_address_stops with (security_invoker = true) as
select a.record_id as id, r.realm_id, r.area_id, a.organisation_id, null::uuid as account_id,
       case a.try_of_day when 2 then 'Papers of one writer stopped twice within a day, the last on '
                         else 'A paper that names very many places was stopped, on ' end || r.reference as what, 'Look at' as verb,
       '/letters/stops' as href, (a.asked_at at time zone 'Europe/London')::date + 7 as due_on, 'stops' as kind
from safe_address_ask a join record_label r on r.id = a.record_id
where a.paper <> 'LETTER' and (a.try_of_day = 2 or a.try_of_day = 1 and a.places > 100);

-- The name of a house with its town, whatever stands between, as a pattern; null where a line has none. A name alone is that of many.
create function house_and_town(line text) returns text language sql immutable parallel safe as $$
  with part as (
    select plain_words(p.words) as plain, p.place from unnest(regexp_split_to_array(line, '[,\n]')) with ordinality as p (words, place)
  ), town as (
    select part.plain, part.place from part
    where part.plain ~ '^[a-z]{4,}( [a-z]+)*$' and part.plain !~ ('^(?:.* )?' || street_ends() || '$') order by part.place desc limit 1
  )
  select '\m' || house.plain || ' (?:[a-z]+ ){0,3}' || town.plain || '\M' from town
  join lateral (select part.plain, part.place from part where part.plain <> '' order by part.place limit 1) house on house.place < town.place
  where house.plain ~ '^[a-z]+ ([a-z]+ )*(cottage|cottages|house|farm|farmhouse|lodge|barn|hall|villa|manor|grange|bungalow|vicarage|rectory)$'
$$;
create or replace function names_address(said text, packed text, line text, postcode text, uprn text, near boolean)
returns boolean language sql immutable parallel safe as $$
  select (length(ltrim(coalesce(uprn, ''), '0')) >= 6 and ' ' || said || ' ' like '% ' || ltrim(uprn, '0') || ' %')
    or (near and coalesce(said ~ house_and_town(line), false))
    or case when near or nullif(btrim(postcode), '') is null
         then coalesce(position(packed_words(nullif(btrim(postcode), '')) in packed) > 0, false)
              or exists (select from unnest(address_words(line)) as w (words)
                         where (near or w.words like '% % % %') and position(' ' || w.words || ' ' in ' ' || said || ' ') > 0)
         else position(packed_words(postcode) in packed) > 0
              and exists (select from unnest(address_words(line)) as w (words)
                          where position(' ' || w.words || ' ' in ' ' || said || ' ') > 0)
       end
$$;

-- In columns a street goes on below where it began, with words of the next column between: at the beginning of the next line, or after
-- what ends one. The number and a word at least stand together.
create function stands_over_two_lines(lined text, line text) returns boolean language sql immutable parallel safe as $$
  select exists (
    select from unnest(address_words(line)) as k (words)
    cross join lateral (select string_to_array(k.words, ' ') as word) w
    cross join generate_series(2, cardinality(w.word) - 1) as n
    cross join lateral (select array_to_string(w.word[1:n], ' ') as head, array_to_string(w.word[n + 1:], ' ') as tail) s
    where k.words ~ '[0-9]' and position(' ' || s.head || ' ' in lined) > 0 and position(' ' || s.tail || ' ' in lined) > 0
      and (lined ~ (' ' || s.head || ' ((?!zzzline)[a-z0-9]+ ){0,20}zzzline ' || s.tail || ' ')
        or lined ~ (' ' || s.head || ' zzzline ((?!zzzline)[a-z0-9]+ ){0,20}' || s.tail || ' ')))
$$;

-- As it was, but for the places of a day, words parted at the end of a line, and lines of columns.
grant create on schema public to saferhub_lookup;
set role saferhub_lookup;
drop function ask_about_safe_addresses(text, uuid, boolean, uuid, uuid, uuid, text, uuid, timestamptz, date);
create function ask_about_safe_addresses(words text, here uuid, interlocked boolean, record uuid, body uuid, who uuid, sheet text,
                                         ask uuid, at timestamptz, today date, places int)
returns text language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  -- A word that is parted at the end of a line is one.
  said text := plain_words(words || case when words ~ '-[ \t]*\r?\n' then E'\n' || regexp_replace(words, '-[ \t]*\r?\n[ \t]*', '', 'g') else '' end);
  lined text := case when length(words) <= 400000
                     then ' ' || plain_words(regexp_replace(words, '\r?\n', ' zzzline ', 'g')) || ' ' else '' end;
  packed text := packed_words(words);
  day timestamptz := at - interval '1 day';
  stopped int;
  asked int;
  tried bigint;
  found uuid[] := '{}';
  verdict text;
begin
  -- One account asks one thing at a time, or two at once would count as one.
  perform pg_advisory_xact_lock(hashtextextended('safe addresses ' || who::text, 0));
  select count(*) filter (where a.answer = 'YES'), count(*) filter (where a.answer <> 'ENOUGH'),
         coalesce(sum(a.places) filter (where a.answer <> 'ENOUGH'), 0) into stopped, asked, tried
  from safe_address_ask a where a.account_id = who and a.asked_at > day;
  if stopped >= 5 or asked >= 500 then
    verdict := 'ENOUGH';
  elsif ask_about_safe_addresses.places > 0 and tried >= 3000 then
    verdict := 'PLACES';
  else
    found := array(
      with kept as materialized (
        select a.id, a.realm_id, a.organisation_id, a.line, a.postcode, m.uprn
        from person_address a join person p on p.id = a.person_id left join premises m on m.id = a.premises_id
        where (a.safe_house or coalesce(m.safe, false)) and (a.held_until is null or a.held_until >= today)
          and not exists (select from person_fact_withdrawal w where w.fact_id = a.id)
        union all
        select m.id, m.realm_id, m.organisation_id, m.line, m.postcode, m.uprn from premises m where m.safe
      )
      select k.id from kept k join realm there on there.id = k.realm_id join realm mine on mine.id = here
      where (names_address(said, packed, k.line, k.postcode, k.uprn, there.partnership_id = mine.partnership_id)
             or there.partnership_id = mine.partnership_id and stands_over_two_lines(lined, k.line))
        -- Where the asker has rules of its own for the safe addresses of its register, those decide about them.
        and not (interlocked and (k.realm_id = here or exists (
          select from kept own where own.realm_id = here and own.organisation_id = body
            and plain_words(own.line) = plain_words(k.line)
            and coalesce(packed_words(own.postcode) = packed_words(k.postcode), true)))));
    verdict := case when cardinality(found) > 0 then 'YES' else 'NO' end;
  end if;
  insert into safe_address_ask (id, realm_id, record_id, organisation_id, account_id, paper, answer, try_of_day, asked_at, places)
  values (ask, here, record, body, who, sheet, case verdict when 'PLACES' then 'ENOUGH' else verdict end,
          case verdict when 'YES' then stopped + 1 end, at, ask_about_safe_addresses.places);
  insert into person_touch (id, realm_id, area_id, person_id, organisation_id, touched_by, compartment, told_at, kind)
  select gen_random_uuid(), told.realm_id, told.area_id, told.person_id, told.holder, body, told.compartment, at, 'ADDRESS'
  from (
    select distinct p.realm_id, p.area_id, p.id as person_id, a.organisation_id as holder, mine.compartment
    from person_address a join person p on p.id = a.person_id
    join realm mine on mine.id = here
    join realm there on there.id = a.realm_id and there.partnership_id = mine.partnership_id and there.id <> here
    where (a.id = any (found) or a.premises_id = any (found))
      and (a.held_until is null or a.held_until >= today)
      and not exists (select from person_fact_withdrawal w where w.fact_id = a.id)
      and not exists (select from person_touch t where t.kind = 'ADDRESS' and t.person_id = p.id
                        and t.organisation_id = a.organisation_id and t.touched_by = body and t.told_at > day)
      and exists (select from sharing_agreement s join sharing_party y on y.agreement_id = s.id
                  where s.realm_id = there.id and s.owners_told_blind and s.in_force_from <= today
                    and (s.ended_on is null or s.ended_on > today)
                    and y.organisation_id = a.organisation_id and y.joined_on <= today
                    and (y.left_on is null or y.left_on > today))
  ) told;
  return verdict;
end $$;
revoke all on function ask_about_safe_addresses(text, uuid, boolean, uuid, uuid, uuid, text, uuid, timestamptz, date, int) from public;
grant execute on function ask_about_safe_addresses(text, uuid, boolean, uuid, uuid, uuid, text, uuid, timestamptz, date, int) to saferhub_app;
reset role;
revoke create on schema public from saferhub_lookup;
