create table people_group (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  area_id uuid not null references area (id),
  organisation_id uuid not null references organisation (id),
  reference text not null unique,
  kind text not null check (kind in ('HOUSEHOLD', 'GROUP', 'GANG')),
  name text not null,
  number_least integer,
  number_most integer,
  youngest integer,
  oldest integer,
  place text not null,
  words text not null,
  seen_on date not null,
  entered_by uuid not null references account (id),
  entered_at timestamptz not null,
  check (number_most >= number_least and (number_most is null) = (number_least is null)),
  check (oldest >= youngest and (oldest is null) = (youngest is null))
);
create index people_group_realm on people_group (realm_id, area_id, seen_on desc);
create index people_group_area on people_group (area_id);
create index people_group_organisation on people_group (organisation_id);
create index people_group_entered_by on people_group (entered_by);
comment on table people_group is 'A household, a gang, or people whom nobody can name. It makes no people: those who become known are named as its members.';
comment on column people_group.id is 'not personal';
comment on column people_group.realm_id is 'not personal';
comment on column people_group.area_id is 'not personal';
comment on column people_group.organisation_id is 'not personal: the body that entered it';
comment on column people_group.reference is 'not personal: random';
comment on column people_group.kind is 'not personal';
comment on column people_group.name is 'personal: what they are known by';
comment on column people_group.number_least is 'not personal: how many at least; null where they were not counted';
comment on column people_group.number_most is 'not personal: how many at most';
comment on column people_group.youngest is 'personal: about how old the youngest, in years; null where nobody says';
comment on column people_group.oldest is 'personal: about how old the oldest, in years';
comment on column people_group.place is 'personal: where they are met, in words';
comment on column people_group.words is 'personal: description';
comment on column people_group.seen_on is 'not personal: the day on which it was so';
comment on column people_group.entered_by is 'personal: who entered it';
comment on column people_group.entered_at is 'not personal';
call protect('people_group');

create table people_group_member (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  group_id uuid not null references people_group (id),
  person_id uuid not null references person (id),
  source text not null,
  held_from date,
  held_until date,
  organisation_id uuid not null references organisation (id),
  named_by uuid not null references account (id),
  known_at timestamptz not null,
  check (held_until >= held_from)
);
create unique index people_group_member_live on people_group_member (group_id, person_id) where held_until is null;
create index people_group_member_person on people_group_member (person_id);
create index people_group_member_realm on people_group_member (realm_id);
create index people_group_member_organisation on people_group_member (organisation_id);
create index people_group_member_by on people_group_member (named_by);
comment on table people_group_member is 'Somebody who was named as one of a household or group. One who left stays on record.';
comment on column people_group_member.id is 'not personal';
comment on column people_group_member.realm_id is 'not personal';
comment on column people_group_member.group_id is 'personal';
comment on column people_group_member.person_id is 'personal';
comment on column people_group_member.source is 'personal: who says so, in words';
comment on column people_group_member.held_from is 'personal: null where it is not known';
comment on column people_group_member.held_until is 'personal: last day; null while it holds';
comment on column people_group_member.organisation_id is 'not personal: for whom it was entered';
comment on column people_group_member.named_by is 'personal: who named them';
comment on column people_group_member.known_at is 'not personal';
call protect('people_group_member');

-- For records that several people are in: who lives in one household with whom. The household is a record with locks of its own.
create view household_mate_label with (security_invoker = true) as
select mine.person_id, theirs.person_id as other_id, g.id, g.realm_id, g.area_id
from people_group_member mine
join people_group_member theirs on theirs.group_id = mine.group_id and theirs.person_id <> mine.person_id
join people_group g on g.id = mine.group_id and g.kind = 'HOUSEHOLD'
where mine.held_until is null and theirs.held_until is null;
grant select on household_mate_label to saferhub_app;

-- What of the index a record has to do with. Each entry is a record with locks of its own.
create view index_entry_label with (security_invoker = true) as
select id, realm_id, area_id, organisation_id, 'premises' as kind, reference,
       line || coalesce(', ' || postcode, '') as name, safe from premises
union all select id, realm_id, area_id, organisation_id, 'thing', reference, name, false from thing
union all select id, realm_id, area_id, organisation_id, 'group', reference, name, false from people_group;
grant select on index_entry_label to saferhub_app;
