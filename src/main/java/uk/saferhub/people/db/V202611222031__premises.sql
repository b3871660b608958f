create table premises (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  area_id uuid not null references area (id),
  organisation_id uuid not null references organisation (id),
  reference text not null unique,
  kind text not null check (kind in ('HOME', 'LICENSED', 'BUSINESS', 'REFUGE', 'HOSTEL', 'SCHOOL', 'CARE', 'PUBLIC_SPACE', 'OTHER')),
  safe boolean not null check (safe or kind <> 'REFUGE'),
  line text not null,
  postcode text,
  uprn text check (uprn ~ '^[0-9]{1,12}$'),
  ward_code text check (ward_code ~ '^[EW]05[0-9]{6}$'),
  lsoa_code text check (lsoa_code ~ '^[EW]01[0-9]{6}$'),
  entered_by uuid not null references account (id),
  entered_at timestamptz not null
);
create index premises_realm on premises (realm_id, area_id);
create index premises_area on premises (area_id);
create index premises_organisation on premises (organisation_id);
create index premises_entered_by on premises (entered_by);
comment on table premises is 'A place in the index, with the codes by which other lists know it. A safe place is shown to the body that holds it and to nobody else.';
comment on column premises.id is 'not personal';
comment on column premises.realm_id is 'not personal';
comment on column premises.area_id is 'not personal';
comment on column premises.organisation_id is 'not personal: the body that entered and holds it';
comment on column premises.reference is 'not personal: random';
comment on column premises.kind is 'personal: a refuge is told to its holder only';
comment on column premises.safe is 'personal: a refuge or other address that must not be found; never changed';
comment on column premises.line is 'personal: an address or what people call the place';
comment on column premises.postcode is 'personal';
comment on column premises.uprn is 'personal: unique property reference number, 1 to 12 figures as they were typed, leading zeros too';
comment on column premises.ward_code is 'not personal: GSS code';
comment on column premises.lsoa_code is 'not personal: GSS code of the lower layer super output area';
comment on column premises.entered_by is 'personal: who entered it';
comment on column premises.entered_at is 'not personal';
call protect('premises');

create table premises_key (
  premises_id uuid not null references premises (id),
  realm_id uuid not null references realm (id),
  key text not null,
  primary key (premises_id, key)
);
-- Equality on text is leakproof, so under row-level security a search goes by this index alone.
create index premises_key_found on premises_key (realm_id, key) include (premises_id);
comment on table premises_key is 'What a search for a place may hit: its UPRN without leading zeros, its postcode, the words of its address.';
comment on column premises_key.premises_id is 'personal';
comment on column premises_key.realm_id is 'not personal';
comment on column premises_key.key is 'personal: folded';
call protect('premises_key');

-- Where somebody lives may be a place of the index; an address ends on a day, for a reason, and stays on record.
alter table person_address add column premises_id uuid references premises (id);
alter table person_address add column end_reason text;
alter table person_address add column ended_by uuid references account (id);
alter table person_address add column ended_at timestamptz;
create index person_address_premises on person_address (premises_id);
create index person_address_ended_by on person_address (ended_by);
comment on column person_address.premises_id is 'personal: the place in the index; null where it is not one';
comment on column person_address.end_reason is 'personal: why it ended, in words';
comment on column person_address.ended_by is 'personal: who ended it';
comment on column person_address.ended_at is 'not personal';

create table index_link (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  entry_id uuid not null references record_access (record_id),
  record_id uuid not null references record_access (record_id),
  words text not null,
  held_from date not null,
  held_until date,
  organisation_id uuid not null references organisation (id),
  linked_by uuid not null references account (id),
  known_at timestamptz not null,
  check (held_until >= held_from)
);
create unique index index_link_live on index_link (entry_id, record_id) where held_until is null;
create index index_link_record on index_link (record_id);
create index index_link_realm on index_link (realm_id);
create index index_link_organisation on index_link (organisation_id);
create index index_link_by on index_link (linked_by);
comment on table index_link is 'That a place, thing or group of the index has to do with a case, complaint or other record. It shows to those who may see both.';
comment on column index_link.id is 'not personal';
comment on column index_link.realm_id is 'not personal';
comment on column index_link.entry_id is 'personal: the entry of the index';
comment on column index_link.record_id is 'not personal: the case, complaint or other record';
comment on column index_link.words is 'personal: what the one has to do with the other';
comment on column index_link.held_from is 'personal';
comment on column index_link.held_until is 'personal: last day; null while it holds';
comment on column index_link.organisation_id is 'not personal: for whom it was entered';
comment on column index_link.linked_by is 'personal: who entered it';
comment on column index_link.known_at is 'not personal';
call protect('index_link');
