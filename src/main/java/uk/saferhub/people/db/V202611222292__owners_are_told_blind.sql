create table person_match_due (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  person_id uuid not null references person (id),
  organisation_id uuid not null references organisation (id),
  asked_at timestamptz not null,
  compared_at timestamptz
);
create index person_match_due_waits on person_match_due (asked_at) where compared_at is null;
create index person_match_due_person on person_match_due (person_id);
create index person_match_due_realm on person_match_due (realm_id);
create index person_match_due_organisation on person_match_due (organisation_id);
comment on table person_match_due is 'Who was recorded, or learned about, and is to be compared with other compartments. One row each time, whether or not anybody is alike.';
comment on column person_match_due.id is 'not personal';
comment on column person_match_due.realm_id is 'not personal';
comment on column person_match_due.person_id is 'personal';
comment on column person_match_due.organisation_id is 'not personal: the body that recorded, whom an owner may contact';
comment on column person_match_due.asked_at is 'not personal';
comment on column person_match_due.compared_at is 'not personal: null while it waits';
call protect('person_match_due');

create table person_touch (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  area_id uuid not null references area (id),
  person_id uuid not null references person (id),
  organisation_id uuid not null references organisation (id),
  touched_by uuid not null references organisation (id),
  compartment text not null,
  told_at timestamptz not null,
  unique (person_id, organisation_id, touched_by, compartment)
);
create index person_touch_realm on person_touch (realm_id, organisation_id);
create index person_touch_area on person_touch (area_id);
create index person_touch_organisation on person_touch (organisation_id);
create index person_touch_by on person_touch (touched_by);
comment on table person_touch is 'What the owner of an entry is told: that a body recorded somebody in another compartment who may be the same. It names no entry of the other side.';
comment on column person_touch.id is 'not personal';
comment on column person_touch.realm_id is 'not personal: of the owner';
comment on column person_touch.area_id is 'not personal';
comment on column person_touch.person_id is 'personal: the owner''s entry';
comment on column person_touch.organisation_id is 'not personal: the owner, who is told';
comment on column person_touch.touched_by is 'personal: whom the owner may contact';
comment on column person_touch.compartment is 'personal: in which compartment the other side recorded';
comment on column person_touch.told_at is 'not personal';
call protect('person_touch');

create table person_touch_answer (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  touch_id uuid not null unique references person_touch (id),
  answer text not null check (answer in ('CONTACT', 'LEAVE')),
  words text not null,
  answered_by uuid not null references account (id),
  answered_at timestamptz not null
);
create index person_touch_answer_realm on person_touch_answer (realm_id);
create index person_touch_answer_by on person_touch_answer (answered_by);
comment on table person_touch_answer is 'What the owner decided about it. It is told to nobody else.';
comment on column person_touch_answer.id is 'not personal';
comment on column person_touch_answer.realm_id is 'not personal';
comment on column person_touch_answer.touch_id is 'personal';
comment on column person_touch_answer.answer is 'personal';
comment on column person_touch_answer.words is 'personal: why';
comment on column person_touch_answer.answered_by is 'personal: who decided';
comment on column person_touch_answer.answered_at is 'not personal';
call protect('person_touch_answer');

-- What owners are to answer, for their own day.
create view due_touches with (security_invoker = true) as
select p.id, t.realm_id, t.area_id, t.organisation_id, null::uuid as account_id, p.reference || ', known elsewhere' as what,
       'Decide' as verb, '/people/touches' as href, (t.told_at at time zone 'Europe/London')::date + 5 as due_on, 'touch' as kind
from person_touch t join person p on p.id = t.person_id
where not exists (select 1 from person_touch_answer a where a.touch_id = t.id);
grant select on due_touches to saferhub_app;

-- The one function that looks across compartments. It takes no person and gives nothing back: it compares who waits, and writes
-- to owners. Two entries are alike here when they share a name by sound and initial and, with it, a date of birth or a phone number.
-- An owner is told only under a live agreement of the owner's own realm that says so and that the owner has signed.
create function tell_owners_blindly(at timestamptz, today date) returns void
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

grant select on person_match_due, person_key, person, participation, realm, sharing_agreement, sharing_party to saferhub_lookup;
grant insert on person_touch to saferhub_lookup;
grant select on person_touch to saferhub_lookup;
grant update (compared_at) on person_match_due to saferhub_lookup;
create policy lookup_tells on person_touch for insert to saferhub_lookup with check (true);
create policy lookup_compared on person_match_due for update to saferhub_lookup using (true) with check (true);
-- A function's owner must be able to create in its schema at the moment when it becomes the owner.
grant create on schema public to saferhub_lookup;
alter function tell_owners_blindly(timestamptz, date) owner to saferhub_lookup;
revoke create on schema public from saferhub_lookup;
revoke all on function tell_owners_blindly(timestamptz, date) from public;
grant execute on function tell_owners_blindly(timestamptz, date) to saferhub_app;
