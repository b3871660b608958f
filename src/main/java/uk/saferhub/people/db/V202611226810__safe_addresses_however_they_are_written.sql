-- A safe address is found, too, where it is written shorter or longer than it is kept: more words that stand short for others, "12 a" for
-- "12a", a town without a comma before it, a house of a name and no number. As KeptAddress has it.
create or replace function plain_words(words text) returns text language sql immutable parallel safe as $$
  select regexp_replace(coalesce(string_agg(coalesce(s.whole, w.word), ' ' order by w.place), ''), '\m([0-9]+) ([a-z])\M', '\1\2', 'g')
  from unnest(string_to_array(btrim(regexp_replace(regexp_replace(lower(words), '[''’]', '', 'g'), '[^a-z0-9]+', ' ', 'g')), ' '))
       with ordinality as w (word, place)
  left join (values ('rd', 'road'), ('st', 'street'), ('saint', 'street'), ('ave', 'avenue'), ('av', 'avenue'), ('ln',
                    'lane'), ('cl', 'close'), ('ct', 'court'), ('dr', 'drive'), ('cres', 'crescent'), ('sq', 'square'),
                    ('gdns', 'gardens'), ('gdn', 'gardens'), ('tce', 'terrace'), ('terr', 'terrace'), ('ter',
                    'terrace'), ('pl', 'place'), ('gr', 'grove'), ('gro', 'grove'), ('grn', 'green'), ('hse', 'house'),
                    ('apt', 'apartment'), ('pde', 'parade'), ('pk', 'park')) as s (short, whole) on s.short = w.word
$$;
create function street_ends() returns text language sql immutable parallel safe as $$
  select '(?:road|street|avenue|lane|close|court|drive|crescent|square|way|place|terrace|gardens|grove|hill|row|walk|mews|rise|view|green|yard|park|croft|fold|wharf|quay|bank|end|parade|circus|gate)'
$$;
create or replace function address_words(line text) returns text[] language sql immutable parallel safe as $$
  with written as (
    select plain_words(line) as whole
  ), part as (
    select plain_words(p.words) as plain, p.place from unnest(regexp_split_to_array(line, '[,\n]')) with ordinality as p (words, place)
  ), street as (
    select min(part.place) as place from part
    where part.plain ~ '[0-9]' and part.plain like '% %' and part.plain !~ '^(flat|apartment|room|unit) '
  ), named as (
    select min(part.place) as place from part, written
    where written.whole !~ '[0-9]' and part.plain ~ ('^(?:.* )?' || street_ends() || '$')
      and exists (select from part before where before.place < part.place and before.plain <> '')
  )
  select coalesce(array_agg(found.words), '{}') from (
    select written.whole as words from written
    union select plain_words(string_agg(part.plain, ' ' order by part.place)) from part join street on part.place <= street.place
    union select part.plain from part join street on part.place = street.place
    union select plain_words(string_agg(part.plain, ' ' order by part.place)) from part join named on part.place <= named.place
    union select substring(written.whole from '\m[0-9]+[a-z]? (?:[a-z]+ ){' || n || '}' || street_ends() || '\M')
          from written, generate_series(1, 3) n
  ) as found
  where length(found.words) >= 6
$$;

-- The same as it was but for two things. Where the asker's body keeps one address of a postcode, another body's address of that postcode is
-- another house, and is asked for. And nothing of the session's own stands before the tables that it reads.
grant create on schema public to saferhub_lookup;
set role saferhub_lookup;
create or replace function ask_about_safe_addresses(words text, here uuid, interlocked boolean, record uuid, body uuid, who uuid, sheet text,
                                         ask uuid, at timestamptz, today date)
returns text language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  said text := plain_words(words);
  packed text := packed_words(words);
  day timestamptz := at - interval '1 day';
  stopped int;
  asked int;
  found uuid[] := '{}';
  verdict text;
begin
  -- One account asks one thing at a time, or two at once would count as one.
  perform pg_advisory_xact_lock(hashtextextended('safe addresses ' || who::text, 0));
  select count(*) filter (where a.answer = 'YES'), count(*) filter (where a.answer <> 'ENOUGH') into stopped, asked
  from safe_address_ask a where a.account_id = who and a.asked_at > day;
  if stopped >= 5 or asked >= 500 then
    verdict := 'ENOUGH';
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
      where names_address(said, packed, k.line, k.postcode, k.uprn, there.partnership_id = mine.partnership_id)
        -- Where the asker has rules of its own for the safe addresses of its register, those decide about them.
        and not (interlocked and (k.realm_id = here or exists (
          select from kept own where own.realm_id = here and own.organisation_id = body
            and plain_words(own.line) = plain_words(k.line)
            and coalesce(packed_words(own.postcode) = packed_words(k.postcode), true)))));
    verdict := case when cardinality(found) > 0 then 'YES' else 'NO' end;
  end if;
  insert into safe_address_ask (id, realm_id, record_id, organisation_id, account_id, paper, answer, try_of_day, asked_at)
  values (ask, here, record, body, who, sheet, verdict, case verdict when 'YES' then stopped + 1 end, at);
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
do $$
declare
  one regprocedure;
begin
  for one in select p.oid::regprocedure from pg_proc p
    where p.prosecdef and pg_get_userbyid(p.proowner) = 'saferhub_lookup' and p.pronamespace = 'public'::regnamespace
      and not exists (select from unnest(p.proconfig) c where c like 'search_path=%pg_temp%')
  loop
    execute format('alter function %s set search_path = pg_catalog, public, pg_temp', one);
  end loop;
end $$;
reset role;
revoke create on schema public from saferhub_lookup;
