-- As before, but of entries that still stand: one that was taken back tells no owner of anything.
grant create on schema public to saferhub_lookup;
set role saferhub_lookup;
create or replace function tell_owners_blindly(at timestamptz, today date) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
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
  update person_match_due set compared_at = at where id = any (waiting);
end $$;
reset role;
revoke create on schema public from saferhub_lookup;
