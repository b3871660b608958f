create table person (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  area_id uuid not null references area (id),
  reference text not null unique,
  name text not null,
  entered_at timestamptz not null,
  version integer not null default 0
);
create index person_realm on person (realm_id, area_id);
create index person_area on person (area_id);
comment on table person is 'Somebody in the index of people, as one partnership knows them.';
comment on column person.id is 'not personal';
comment on column person.realm_id is 'not personal';
comment on column person.area_id is 'not personal';
comment on column person.reference is 'not personal: random';
comment on column person.name is 'personal: the name that lists show';
comment on column person.entered_at is 'not personal';
comment on column person.version is 'not personal';
call protect('person');

create table person_name (
  id uuid primary key,
  person_id uuid not null references person (id),
  realm_id uuid not null references realm (id),
  given text not null,
  family text not null,
  kind text not null check (kind in ('name', 'alias')),
  known_at timestamptz not null
);
create index person_name_person on person_name (person_id);
create index person_name_realm on person_name (realm_id);
comment on table person_name is 'Names that somebody goes or went by.';
comment on column person_name.id is 'not personal';
comment on column person_name.person_id is 'personal';
comment on column person_name.realm_id is 'not personal';
comment on column person_name.given is 'personal';
comment on column person_name.family is 'personal';
comment on column person_name.kind is 'not personal';
comment on column person_name.known_at is 'not personal';
call protect('person_name');

create table person_birth_date (
  id uuid primary key,
  person_id uuid not null references person (id),
  realm_id uuid not null references realm (id),
  born date not null,
  known_at timestamptz not null
);
create index person_birth_date_person on person_birth_date (person_id);
create index person_birth_date_realm on person_birth_date (realm_id);
comment on table person_birth_date is 'Dates of birth that somebody is known by; agencies may hold different ones.';
comment on column person_birth_date.id is 'not personal';
comment on column person_birth_date.person_id is 'personal';
comment on column person_birth_date.realm_id is 'not personal';
comment on column person_birth_date.born is 'personal';
comment on column person_birth_date.known_at is 'not personal';
call protect('person_birth_date');

create table person_address (
  id uuid primary key,
  person_id uuid not null references person (id),
  realm_id uuid not null references realm (id),
  organisation_id uuid not null references organisation (id),
  line text not null,
  postcode text,
  held_from date,
  held_until date,
  safe_house boolean not null,
  do_not_write boolean not null,
  known_at timestamptz not null
);
create index person_address_person on person_address (person_id);
create index person_address_realm on person_address (realm_id);
create index person_address_organisation on person_address (organisation_id);
comment on table person_address is 'Where somebody lives or lived. A safe address is shown to the body that holds it and to nobody else.';
comment on column person_address.id is 'not personal';
comment on column person_address.person_id is 'personal';
comment on column person_address.realm_id is 'not personal';
comment on column person_address.organisation_id is 'not personal: the body that entered and holds it';
comment on column person_address.line is 'personal: masked to others where safe_house';
comment on column person_address.postcode is 'personal: masked with the line';
comment on column person_address.held_from is 'personal';
comment on column person_address.held_until is 'personal: last day; null while it holds';
comment on column person_address.safe_house is 'personal: a refuge or other address that must not be found';
comment on column person_address.do_not_write is 'personal: a letter there puts somebody at risk';
comment on column person_address.known_at is 'not personal';
call protect('person_address');

create table person_phone (
  id uuid primary key,
  person_id uuid not null references person (id),
  realm_id uuid not null references realm (id),
  number text not null,
  safe_times text not null,
  do_not_ring boolean not null,
  known_at timestamptz not null
);
create index person_phone_person on person_phone (person_id);
create index person_phone_realm on person_phone (realm_id);
comment on table person_phone is 'Numbers at which somebody can be reached, and when that is safe.';
comment on column person_phone.id is 'not personal';
comment on column person_phone.person_id is 'personal';
comment on column person_phone.realm_id is 'not personal';
comment on column person_phone.number is 'personal';
comment on column person_phone.safe_times is 'personal: in words; empty where any time is safe';
comment on column person_phone.do_not_ring is 'personal';
comment on column person_phone.known_at is 'not personal';
call protect('person_phone');

create table person_key (
  person_id uuid not null references person (id),
  realm_id uuid not null references realm (id),
  key text not null,
  primary key (person_id, key)
);
-- equality on text is leakproof, so this index serves under row-level security
create index person_key_found on person_key (realm_id, key);
comment on table person_key is 'What makes two entries worth comparing: the sound of a name, a date of birth and its misreadings.';
comment on column person_key.person_id is 'personal';
comment on column person_key.realm_id is 'not personal';
comment on column person_key.key is 'personal: folded';
call protect('person_key');

create table person_match (
  id uuid primary key,
  person_id uuid not null references person (id),
  other_id uuid not null references person (id),
  realm_id uuid not null references realm (id),
  decision text not null check (decision in ('SAME', 'NOT_SAME', 'NOT_SURE')),
  decided_by uuid not null references account (id),
  organisation_id uuid not null references organisation (id),
  decided_at timestamptz not null,
  check (person_id < other_id)
);
create index person_match_person on person_match (person_id, other_id, decided_at desc);
create index person_match_other on person_match (other_id);
create index person_match_realm on person_match (realm_id);
create index person_match_by on person_match (decided_by);
create index person_match_organisation on person_match (organisation_id);
comment on table person_match is 'What people decided about two entries of the index. The newest decision on a pair holds; none is ever changed.';
comment on column person_match.id is 'not personal';
comment on column person_match.person_id is 'personal: the smaller key of the two';
comment on column person_match.other_id is 'personal';
comment on column person_match.realm_id is 'not personal';
comment on column person_match.decision is 'personal';
comment on column person_match.decided_by is 'personal: who decided';
comment on column person_match.organisation_id is 'not personal';
comment on column person_match.decided_at is 'not personal';
call protect('person_match');

create view person_label with (security_invoker = true) as select id, realm_id, area_id, reference, name from person;
grant select on person_label to saferhub_app, saferhub_figures;
