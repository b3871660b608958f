-- Told once for each address that stands openly, and not once for each body: an answer about one place is none about the next. And
-- from both sides, since whoever keeps an address safe may enter it after somebody else has it openly.
alter table person_touch add column address_id uuid;
comment on column person_touch.address_id is 'personal: the address that stands openly, where that was told (ENTERED)';
drop index person_touch_entered;
create unique index person_touch_entered on person_touch (person_id, organisation_id, touched_by, compartment, address_id) where kind = 'ENTERED';

grant create on schema public to saferhub_lookup;
set role saferhub_lookup;
create or replace function tell_owners_blindly(at timestamptz, today date) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  -- Taken first: who is recorded while this runs waits for the next time.
  waiting uuid[] := array(select d.id from person_match_due d where d.compared_at is null order by d.asked_at limit 1000);
begin
  insert into person_touch (id, realm_id, area_id, person_id, organisation_id, touched_by, compartment, told_at)
  select gen_random_uuid(), found.realm_id, found.area_id, found.person_id, found.owner, found.touched_by, found.compartment, at
  from (
    select distinct theirs.realm_id, theirs.area_id, theirs.id as person_id, o.organisation_id as owner,
           due.organisation_id as touched_by, here.compartment
    from person_match_due due
    join person entered on entered.id = due.person_id
    join realm here on here.id = due.realm_id
    join realm there on there.partnership_id = here.partnership_id and there.id <> here.id
    join person_key mine on mine.person_id = due.person_id and (mine.key like 'born %' or mine.key like 'phone %')
    join person_key fact on fact.realm_id = there.id and fact.key = mine.key
    join person theirs on theirs.id = fact.person_id
    join participation o on o.record_id = theirs.id and o.level = 'owner' and o.left_at is null
    where due.id = any (waiting)
      and exists (select from person_key n join person_key t on t.key = n.key and t.person_id = theirs.id
                  where n.person_id = due.person_id and n.key like 'name %')
      and exists (select from sharing_agreement s join sharing_party p on p.agreement_id = s.id
                  where s.realm_id = there.id and s.owners_told_blind and s.in_force_from <= today
                    and (s.ended_on is null or s.ended_on > today)
                    and p.organisation_id = o.organisation_id and p.joined_on <= today
                    and (p.left_on is null or p.left_on > today))
  ) found
  on conflict do nothing;
  -- Where one of them lives openly where another body keeps somebody safely: the holder of the safe address is told, since only the
  -- holder may say whether it must be kept safe there as well.
  insert into person_touch (id, realm_id, area_id, person_id, organisation_id, touched_by, compartment, told_at, kind, address_id)
  with due as materialized (
    select distinct person_id from person_match_due where id = any (waiting)
  ), standing as materialized (
    select a.id, a.realm_id, a.person_id, a.organisation_id, a.line, packed_words(a.postcode) as postcode,
           a.safe_house or coalesce(m.safe, false) as safe, a.person_id in (select person_id from due) as fresh
    from person_address a left join premises m on m.id = a.premises_id
    where exists (select from due) and (a.held_until is null or a.held_until >= today)
      and not exists (select from person_fact_withdrawal f where f.fact_id = a.id)
  ), kept as materialized (
    select s.*, w.words from standing s cross join lateral unnest(address_words(s.line)) as w (words)
    where s.safe and (s.fresh or exists (select from standing o where o.fresh and not o.safe))
  ), entered as materialized (
    select s.*, w.words from standing s cross join lateral unnest(address_words(s.line)) as w (words)
    -- Of all that stood openly before, only what holds the words of a safe address that is new.
    where not s.safe
      and (s.fresh or exists (select from kept k where k.fresh and position(k.words in plain_words(s.line)) > 0))
  )
  select gen_random_uuid(), told.realm_id, told.area_id, told.person_id, told.owner, told.touched_by, told.compartment, at, 'ENTERED', told.address_id
  from (
    select distinct theirs.realm_id, theirs.area_id, theirs.id as person_id, k.organisation_id as owner,
           e.organisation_id as touched_by, here.compartment, e.id as address_id
    from entered e
    join kept k on k.words = e.words and k.organisation_id <> e.organisation_id and (k.fresh or e.fresh)
     and (k.postcode is null or e.postcode is null or k.postcode = e.postcode)
    join person theirs on theirs.id = k.person_id
    join realm here on here.id = e.realm_id
    join realm there on there.id = k.realm_id and there.partnership_id = here.partnership_id
    where there.id = here.id
       or exists (select from sharing_agreement s join sharing_party p on p.agreement_id = s.id
                  where s.realm_id = there.id and s.owners_told_blind and s.in_force_from <= today
                    and (s.ended_on is null or s.ended_on > today)
                    and p.organisation_id = k.organisation_id and p.joined_on <= today
                    and (p.left_on is null or p.left_on > today))
  ) told
  on conflict do nothing;
  update person_match_due set compared_at = at where id = any (waiting);
end $$;
reset role;
revoke create on schema public from saferhub_lookup;
