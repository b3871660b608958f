-- Where crime is counted: outlines and look-ups of areas, each vintage apart; and every other open data set as releases.
create table crime_area (
  kind text not null check (kind in ('lsoa', 'msoa', 'ward', 'district', 'csp', 'force')),
  year integer not null check (year between 1991 and 2100),
  code text not null,
  name text not null,
  west double precision not null,
  south double precision not null,
  east double precision not null,
  north double precision not null,
  outline bytea not null,
  file_id uuid not null references crime_file (id) deferrable initially deferred,
  primary key (kind, year, code)
);
create index crime_area_file on crime_area (file_id);
comment on table crime_area is 'The outline of one area as it was in one year. The same code in two years is two areas.';
comment on column crime_area.kind is 'not personal';
comment on column crime_area.year is 'not personal: of the boundaries, not of the file';
comment on column crime_area.code is 'not personal: of the Government Statistical Service';
comment on column crime_area.name is 'not personal: for showing; nothing is joined by it';
comment on column crime_area.west is 'not personal: least longitude, WGS 84 degrees';
comment on column crime_area.south is 'not personal';
comment on column crime_area.east is 'not personal';
comment on column crime_area.north is 'not personal';
comment on column crime_area.outline is 'not personal: well-known binary, WGS 84';
comment on column crime_area.file_id is 'not personal';
call share('crime_area');

create table crime_link_set (
  id uuid primary key,
  child_kind text not null,
  child_year integer not null,
  parent_kind text not null,
  parent_year integer not null,
  rows bigint not null,
  sha256 text not null,
  file_id uuid not null references crime_file (id) deferrable initially deferred,
  imported_at timestamptz not null,
  imported_by text not null,
  superseded_by uuid references crime_link_set (id) deferrable initially deferred,
  superseded_at timestamptz
);
create unique index crime_link_set_in_force on crime_link_set (child_kind, child_year, parent_kind, parent_year)
  where superseded_by is null;
create index crime_link_set_file on crime_link_set (file_id);
create index crime_link_set_superseded on crime_link_set (superseded_by);
comment on table crime_link_set is 'One published look-up from areas of one kind and year to areas of another.';
comment on column crime_link_set.id is 'not personal';
comment on column crime_link_set.child_kind is 'not personal';
comment on column crime_link_set.child_year is 'not personal';
comment on column crime_link_set.parent_kind is 'not personal';
comment on column crime_link_set.parent_year is 'not personal';
comment on column crime_link_set.rows is 'not personal';
comment on column crime_link_set.sha256 is 'not personal: of the rows in their order';
comment on column crime_link_set.file_id is 'not personal';
comment on column crime_link_set.imported_at is 'not personal';
comment on column crime_link_set.imported_by is 'personal: the name of the one who imported it';
comment on column crime_link_set.superseded_by is 'not personal';
comment on column crime_link_set.superseded_at is 'not personal';
call share('crime_link_set');

create table crime_link (
  set_id uuid not null references crime_link_set (id),
  child_code text not null,
  child_name text not null,
  parent_code text not null,
  parent_name text not null,
  change text not null,
  valid_from date,
  valid_to date,
  primary key (set_id, child_code, parent_code)
);
comment on table crime_link is 'That one area belongs to another, or is best fitted by it.';
comment on column crime_link.set_id is 'not personal';
comment on column crime_link.child_code is 'not personal';
comment on column crime_link.child_name is 'not personal';
comment on column crime_link.parent_code is 'not personal';
comment on column crime_link.parent_name is 'not personal';
comment on column crime_link.change is 'not personal: U unchanged, S split, M merged, X neither; empty where the source does not say';
comment on column crime_link.valid_from is 'not personal: first day; null where the source does not say';
comment on column crime_link.valid_to is 'not personal: last day';
call share('crime_link');

create table crime_release (
  id uuid primary key,
  family text not null check (family ~ '^[a-z0-9-]+$'),
  key text not null,
  path text not null unique,
  rows bigint not null,
  rows_rejected bigint not null check (rows_rejected >= 0),
  sha256 text not null,
  file_id uuid not null references crime_file (id),
  imported_at timestamptz not null,
  imported_by text not null,
  superseded_by uuid references crime_release (id) deferrable initially deferred,
  superseded_at timestamptz
);
create unique index crime_release_in_force on crime_release (family, key) where superseded_by is null;
create index crime_release_file on crime_release (file_id);
create index crime_release_superseded on crime_release (superseded_by);
comment on table crime_release is 'One release of an open data set other than street crime, as one immutable Parquet file: populations, deprivation, offence tables, outcomes, searches.';
comment on column crime_release.id is 'not personal';
comment on column crime_release.family is 'not personal: which data set';
comment on column crime_release.key is 'not personal: which release of it, replaced whole: a year, or a month of a force';
comment on column crime_release.path is 'not personal: within the folder of crime data';
comment on column crime_release.rows is 'not personal';
comment on column crime_release.rows_rejected is 'not personal: rows that could not be read and were left out when it was taken in as incomplete';
comment on column crime_release.sha256 is 'not personal: of the rows in their order';
comment on column crime_release.file_id is 'not personal';
comment on column crime_release.imported_at is 'not personal';
comment on column crime_release.imported_by is 'personal: the name of the one who imported it';
comment on column crime_release.superseded_by is 'not personal';
comment on column crime_release.superseded_at is 'not personal';
call share('crime_release');

create table crime_footprint (
  id uuid primary key,
  name text not null,
  version integer not null,
  kind text not null,
  year integer not null,
  codes text[] not null check (cardinality(codes) > 0),
  note text not null,
  made_at timestamptz not null,
  made_by text not null,
  unique (name, version)
);
comment on table crime_footprint is 'A named set of areas, such as North Yorkshire without York. A change is a further version; the highest is in force.';
comment on column crime_footprint.id is 'not personal';
comment on column crime_footprint.name is 'not personal';
comment on column crime_footprint.version is 'not personal: from 1';
comment on column crime_footprint.kind is 'not personal: what its codes are codes of';
comment on column crime_footprint.year is 'not personal: of the boundaries';
comment on column crime_footprint.codes is 'not personal';
comment on column crime_footprint.note is 'not personal: why it was made or changed';
comment on column crime_footprint.made_at is 'not personal';
comment on column crime_footprint.made_by is 'personal: the name of the one who wrote it';
call share('crime_footprint');

alter table crime_part add column rows_rejected bigint not null default 0 check (rows_rejected >= 0);
comment on column crime_part.rows_rejected is 'not personal: rows of the file that could not be read and were left out when the month was taken in as incomplete; 0 for a whole month';
