-- A safe address must not leave on any paper, whichever compartment keeps it. Whoever is about to let words go asks about all of
-- them at once and learns yes or no: never whose it is, where it is kept, or by whom (docs/decisions/information-rights.md).
create table safe_address_ask (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  record_id uuid not null,
  organisation_id uuid not null references organisation (id),
  account_id uuid not null references account (id),
  paper text not null,
  answer text not null check (answer in ('NO', 'YES', 'ENOUGH')),
  try_of_day integer check (try_of_day > 0),
  asked_at timestamptz not null
);
create index safe_address_ask_realm on safe_address_ask (realm_id);
create index safe_address_ask_record on safe_address_ask (record_id);
create index safe_address_ask_organisation on safe_address_ask (organisation_id);
create index safe_address_ask_account on safe_address_ask (account_id, asked_at);
comment on table safe_address_ask is 'That somebody''s words were held against every safe address before they left. Kept even where the request that asked failed.';
comment on column safe_address_ask.id is 'not personal';
comment on column safe_address_ask.realm_id is 'not personal: of the record';
-- No foreign key: the row is written beside the request, which may be undone with what it began.
comment on column safe_address_ask.record_id is 'not personal: what the words were about';
comment on column safe_address_ask.organisation_id is 'not personal: for whom somebody asked';
comment on column safe_address_ask.account_id is 'personal: who asked';
comment on column safe_address_ask.paper is 'not personal: what they would have stood on';
comment on column safe_address_ask.answer is 'not personal: YES held it up; ENOUGH was not answered';
comment on column safe_address_ask.try_of_day is 'not personal: the how manieth YES within a day of this account; null where it was none';
comment on column safe_address_ask.asked_at is 'not personal';
call protect('safe_address_ask');

-- For supervisors. A NO went on as it would have without being asked.
create view safe_address_stop_label with (security_invoker = true) as
select a.id, a.record_id, a.organisation_id, a.account_id, a.paper, a.asked_at from safe_address_ask a where a.answer = 'YES';
grant select on safe_address_stop_label to saferhub_app;
create view due_address_stops with (security_invoker = true) as
select a.record_id as id, r.realm_id, r.area_id, a.organisation_id, null::uuid as account_id,
       'Papers of one writer stopped twice within a day, the last on ' || r.reference as what, 'Look at' as verb,
       '/letters/stops' as href, (a.asked_at at time zone 'Europe/London')::date + 7 as due_on, 'stops' as kind
from safe_address_ask a join record_label r on r.id = a.record_id where a.try_of_day = 2 and a.paper <> 'LETTER';
grant select on due_address_stops to saferhub_app;

-- The holder of such an address is told as of somebody who is known elsewhere, each day anew.
alter table person_touch add column kind text not null default 'RECORDED' check (kind in ('RECORDED', 'ADDRESS'));
comment on column person_touch.kind is 'personal: RECORDED somebody there may be the same; ADDRESS a safe address of theirs nearly left there';
do $$
declare
  name text := (select conname from pg_constraint where conrelid = 'person_touch'::regclass and contype = 'u');
begin
  execute format('alter table person_touch drop constraint %I', name);
end $$;
create unique index person_touch_recorded on person_touch (person_id, organisation_id, touched_by, compartment) where kind = 'RECORDED';
create index person_touch_person on person_touch (person_id, told_at);
create or replace view due_touches with (security_invoker = true) as
select p.id, t.realm_id, t.area_id, t.organisation_id, null::uuid as account_id,
       p.reference || case t.kind when 'ADDRESS' then ', address nearly given elsewhere' else ', known elsewhere' end as what,
       'Decide' as verb, '/people/touches' as href, (t.told_at at time zone 'Europe/London')::date + 5 as due_on, 'touch' as kind
from person_touch t join person p on p.id = t.person_id
where not exists (select 1 from person_touch_answer a where a.touch_id = t.id);

-- As KeptAddress has it: small letters and figures, and words instead of what stands short for them.
create function plain_words(words text) returns text language sql immutable parallel safe as $$
  select coalesce(string_agg(coalesce(s.whole, w.word), ' ' order by w.place), '')
  from unnest(string_to_array(btrim(regexp_replace(regexp_replace(lower(words), '[''’]', '', 'g'), '[^a-z0-9]+', ' ', 'g')), ' '))
       with ordinality as w (word, place)
  left join (values ('rd', 'road'), ('st', 'street'), ('ave', 'avenue'), ('ln', 'lane'), ('cl', 'close'), ('ct', 'court'),
                    ('dr', 'drive'), ('cres', 'crescent'), ('sq', 'square')) as s (short, whole) on s.short = w.word
$$;
create function packed_words(words text) returns text language sql immutable parallel safe as $$
  select regexp_replace(lower(words), '[^a-z0-9]+', '', 'g')
$$;
-- The whole, and its beginning as far as number and street when more follows.
create function address_words(line text) returns text[] language sql immutable parallel safe as $$
  with part as (
    select plain_words(p.words) as plain, p.place from unnest(regexp_split_to_array(line, '[,\n]')) with ordinality as p (words, place)
  ), street as (
    select min(part.place) as place from part
    where part.plain ~ '[0-9]' and part.plain like '% %' and part.plain !~ '^(flat|apartment|room|unit) '
  )
  select coalesce(array_agg(found.words), '{}') from (
    select plain_words(line) as words
    union select plain_words(string_agg(part.plain, ' ' order by part.place)) from part join street on part.place <= street.place
    union select part.plain from part join street on part.place = street.place
  ) as found
  where length(found.words) >= 6
$$;
-- In the asker's own partnership the street with its number is enough, or the postcode. Of another partnership it takes both, or a
-- high street's number would hold up letters all over the country.
create function names_address(said text, packed text, line text, postcode text, uprn text, near boolean)
returns boolean language sql immutable parallel safe as $$
  select (length(ltrim(coalesce(uprn, ''), '0')) >= 6 and ' ' || said || ' ' like '% ' || ltrim(uprn, '0') || ' %')
    or case when near or nullif(btrim(postcode), '') is null
         then coalesce(position(packed_words(nullif(btrim(postcode), '')) in packed) > 0, false)
              or exists (select from unnest(address_words(line)) as w (words)
                         where (near or w.words like '% % % %') and position(' ' || w.words || ' ' in ' ' || said || ' ') > 0)
         else position(packed_words(postcode) in packed) > 0
              and exists (select from unnest(address_words(line)) as w (words)
                          where position(' ' || w.words || ' ' in ' ' || said || ' ') > 0)
       end
$$;

grant select on person_address, person_fact_withdrawal, premises to saferhub_lookup;
grant select, insert on safe_address_ask to saferhub_lookup;
create policy lookup_asks on safe_address_ask for insert to saferhub_lookup with check (true);

grant create on schema public to saferhub_lookup;
set role saferhub_lookup;
-- The second function that looks across compartments. It gives one word back. Every ask is written down, after five times YES
-- within a day an account is answered no more, and those who hold the address are told on the terms of tell_owners_blindly.
create function ask_about_safe_addresses(words text, here uuid, interlocked boolean, record uuid, body uuid, who uuid, sheet text,
                                         ask uuid, at timestamptz, today date)
returns text language plpgsql security definer set search_path = pg_catalog, public as $$
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
            and (plain_words(own.line) = plain_words(k.line) or packed_words(own.postcode) = packed_words(k.postcode))))));
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
revoke all on function ask_about_safe_addresses(text, uuid, boolean, uuid, uuid, uuid, text, uuid, timestamptz, date) from public;
grant execute on function ask_about_safe_addresses(text, uuid, boolean, uuid, uuid, uuid, text, uuid, timestamptz, date) to saferhub_app;
reset role;
revoke create on schema public from saferhub_lookup;
