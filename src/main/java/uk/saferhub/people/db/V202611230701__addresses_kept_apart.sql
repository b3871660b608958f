-- An address that is entered openly though a body keeps it safe is kept apart: whoever entered it reads it as they wrote it, so that
-- they learn nothing, and everybody else reads whom to ask, until the one who keeps it safe lets it stand (IDX-05). Where it is one's own
-- body that keeps it safe, it is kept safe there too: that tells nobody anything new.
alter table person_address add column apart boolean not null default false;
alter table person_address add column masked boolean generated always as (safe_house or apart) stored;
comment on column person_address.apart is 'personal: another body keeps it safe, and has not let it stand openly here; told to nobody';
comment on column person_address.masked is 'personal: shown to the body that holds it alone';
update person_address a set apart = true from person_touch t
where t.kind = 'ENTERED' and t.address_id = a.id and not a.safe_house
  and not exists (select from person_touch_answer d where d.touch_id = t.id);

-- That an address may stand openly is said once, before or after it was decided whom to contact.
alter table person_touch_answer drop constraint person_touch_answer_answer_check;
alter table person_touch_answer add constraint person_touch_answer_answer_check check (answer in ('CONTACT', 'LEAVE', 'STAND'));
do $$
declare
  name text := (select conname from pg_constraint where conrelid = 'person_touch_answer'::regclass and contype = 'u');
begin
  execute format('alter table person_touch_answer drop constraint %I', name);
end $$;
create unique index person_touch_answer_once on person_touch_answer (touch_id, (answer = 'STAND'));

-- That somebody lives near an address which is kept apart would tell where it is.
create or replace view person_postcode_label with (security_invoker = true) as
select a.person_id, a.realm_id, upper(replace(a.postcode, ' ', '')) as postcode
from person_address a left join premises m on m.id = a.premises_id
where a.postcode is not null and not a.masked and a.held_until is null and not coalesce(m.safe, false);

grant update (apart, safe_house) on person_address to saferhub_lookup;
create policy lookup_keeps_apart on person_address for update to saferhub_lookup using (true) with check (true);
grant select on person_touch_answer to saferhub_lookup;

grant create on schema public to saferhub_lookup;
set role saferhub_lookup;
-- Of one address that was entered this moment. It says whether one's own body keeps it safe, and of others nothing; every address that
-- is kept safe is compared whatever was found, so that the time it takes tells nothing either.
create function guard_address(address uuid, today date) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  entered person_address;
  words text[];
  own boolean;
  others boolean;
begin
  select * into entered from person_address a where a.id = address and a.realm_id = any (session_realms() || session_write_realms());
  if entered.id is null or entered.safe_house then return false; end if;
  words := address_words(entered.line);
  select coalesce(bool_or(k.realm_id = entered.realm_id and k.organisation_id = entered.organisation_id), false),
         coalesce(bool_or(k.organisation_id <> entered.organisation_id and (k.realm_id = entered.realm_id or exists (
           select from sharing_agreement s join sharing_party p on p.agreement_id = s.id
           where s.realm_id = k.realm_id and s.owners_told_blind and s.in_force_from <= today
             and (s.ended_on is null or s.ended_on > today)
             and p.organisation_id = k.organisation_id and p.joined_on <= today and (p.left_on is null or p.left_on > today)))), false)
    into own, others
  from (
    select a.realm_id, a.organisation_id, a.line, a.postcode from person_address a
    where a.safe_house and a.id <> address and (a.held_until is null or a.held_until >= today)
      and not exists (select from person_fact_withdrawal w where w.fact_id = a.id)
    union all
    select a.realm_id, a.organisation_id, a.line, a.postcode from premises m join person_address a on a.premises_id = m.id
    where m.safe and not a.safe_house and a.id <> address and (a.held_until is null or a.held_until >= today)
      and not exists (select from person_fact_withdrawal w where w.fact_id = a.id)
    union all
    select m.realm_id, m.organisation_id, m.line, m.postcode from premises m where m.safe
  ) k
  join realm there on there.id = k.realm_id
  join realm here on here.id = entered.realm_id and here.partnership_id = there.partnership_id
  where case when packed_words(k.postcode) <> packed_words(entered.postcode) then false else address_words(k.line) && words end;
  update person_address a set safe_house = own, apart = others and not own where a.id = address;
  return own;
end $$;
-- After its holder said so. What a second holder has not let stand stays apart.
create function let_address_stand(touch uuid) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update person_address a set apart = false from person_touch t
  where t.id = touch and t.realm_id = any (session_realms()) and t.kind = 'ENTERED' and a.id = t.address_id
    and not exists (select from person_touch o where o.address_id = a.id and o.kind = 'ENTERED' and not exists (
      select from person_touch_answer d where d.touch_id = o.id and d.answer = 'STAND'))
$$;
revoke all on function guard_address(uuid, date), let_address_stand(uuid) from public;
grant execute on function guard_address(uuid, date), let_address_stand(uuid) to saferhub_app;

-- As it was; and what it tells of is kept apart, and people are alike too who share a name and a number of the police or the health service.
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
    join person_key mine on mine.person_id = due.person_id and (mine.key like 'born %' or mine.key like 'phone %'
      or mine.key like 'number NHS%' or mine.key like 'number PNC%')
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
  -- What was told just now is kept apart from now on; what was told before stands as its holder left it.
  update person_address a set apart = true from person_touch t
  where t.kind = 'ENTERED' and t.told_at = at and t.address_id = a.id and not a.safe_house and not a.apart;
  update person_match_due set compared_at = at where id = any (waiting);
end $$;
reset role;
revoke create on schema public from saferhub_lookup;
