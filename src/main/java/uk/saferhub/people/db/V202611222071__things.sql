create table thing (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  area_id uuid not null references area (id),
  organisation_id uuid not null references organisation (id),
  reference text not null unique,
  kind text not null check (kind in ('VEHICLE', 'ANIMAL', 'BICYCLE', 'PHONE_LINE', 'ACCOUNT', 'BUSINESS')),
  name text not null,
  identifier text,
  also text,
  words text not null,
  entered_by uuid not null references account (id),
  entered_at timestamptz not null
);
create index thing_realm on thing (realm_id, area_id);
create index thing_area on thing (area_id);
create index thing_organisation on thing (organisation_id);
create index thing_entered_by on thing (entered_by);
comment on table thing is 'A vehicle, animal, bicycle, phone line, account or business of the index.';
comment on column thing.id is 'not personal';
comment on column thing.realm_id is 'not personal';
comment on column thing.area_id is 'not personal';
comment on column thing.organisation_id is 'not personal: the body that entered it';
comment on column thing.reference is 'not personal: random';
comment on column thing.kind is 'not personal';
comment on column thing.name is 'personal: what it is called or looks like';
comment on column thing.identifier is 'personal: registration, chip, frame, phone or company number, or name of an account, as it was typed';
comment on column thing.also is 'personal: a second one';
comment on column thing.words is 'personal: what else there is to say';
comment on column thing.entered_by is 'personal: who entered it';
comment on column thing.entered_at is 'not personal';
call protect('thing');

create table thing_key (
  thing_id uuid not null references thing (id),
  realm_id uuid not null references realm (id),
  key text not null,
  primary key (thing_id, key)
);
-- Equality on text is leakproof, so under row-level security a search goes by this index alone.
create index thing_key_found on thing_key (realm_id, key) include (thing_id);
comment on table thing_key is 'What identifies a thing, in the form in which it is compared.';
comment on column thing_key.thing_id is 'not personal';
comment on column thing_key.realm_id is 'not personal';
comment on column thing_key.key is 'personal: folded';
call protect('thing_key');

create table thing_holder (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  thing_id uuid not null references thing (id),
  person_id uuid not null references person (id),
  part text not null check (part in ('OWNER', 'KEEPER', 'USER', 'RUNS', 'SEEN_WITH')),
  source text not null,
  held_from date,
  held_until date,
  organisation_id uuid not null references organisation (id),
  recorded_by uuid not null references account (id),
  known_at timestamptz not null,
  check (held_until >= held_from)
);
create index thing_holder_thing on thing_holder (thing_id);
create index thing_holder_person on thing_holder (person_id);
create index thing_holder_realm on thing_holder (realm_id);
create index thing_holder_organisation on thing_holder (organisation_id);
create index thing_holder_by on thing_holder (recorded_by);
comment on table thing_holder is 'What somebody is to a thing, since when and who says so. One that ended stays.';
comment on column thing_holder.id is 'not personal';
comment on column thing_holder.realm_id is 'not personal';
comment on column thing_holder.thing_id is 'personal';
comment on column thing_holder.person_id is 'personal';
comment on column thing_holder.part is 'personal';
comment on column thing_holder.source is 'personal: who says so, in words';
comment on column thing_holder.held_from is 'personal: null where it is not known';
comment on column thing_holder.held_until is 'personal: last day; null while it holds';
comment on column thing_holder.organisation_id is 'not personal: for whom it was entered';
comment on column thing_holder.recorded_by is 'personal: who entered it';
comment on column thing_holder.known_at is 'not personal';
call protect('thing_holder');
