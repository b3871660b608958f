-- What open crime data is held. The rows themselves are Parquet files that these tables name; nobody is in them.
create table crime_file (
  id uuid primary key,
  name text not null,
  sha256 text not null,
  outcome text not null check (outcome in ('imported', 'unchanged', 'skipped', 'failed')),
  note text not null,
  rows_read bigint not null,
  rows_rejected bigint not null,
  imported_at timestamptz not null,
  imported_by text not null
);
create index crime_file_imported on crime_file (imported_at desc, id desc);
comment on table crime_file is 'Each file that was given to import, and what became of it (DAT-03).';
comment on column crime_file.id is 'not personal';
comment on column crime_file.name is 'not personal: as its keeper named it; inside a zip, with the path in there';
comment on column crime_file.sha256 is 'not personal: of the bytes; empty where the file was not read to its end';
comment on column crime_file.outcome is 'not personal';
comment on column crime_file.note is 'not personal: sentences for whoever imported it';
comment on column crime_file.rows_read is 'not personal';
comment on column crime_file.rows_rejected is 'not personal';
comment on column crime_file.imported_at is 'not personal';
comment on column crime_file.imported_by is 'personal: the name of the one who imported it';
call share('crime_file');

create table crime_reject (
  file_id uuid not null references crime_file (id),
  line bigint not null,
  reason text not null,
  primary key (file_id, line)
);
comment on table crime_reject is 'Rows that were not imported: the first thousand of a file.';
comment on column crime_reject.file_id is 'not personal';
comment on column crime_reject.line is 'not personal: the file''s first line is 1';
comment on column crime_reject.reason is 'not personal: a sentence';
call share('crime_reject');

create table crime_part (
  id uuid primary key,
  force text not null,
  force_name text not null,
  month text not null check (month ~ '^\d{4}-\d{2}$'),
  path text not null unique,
  rows bigint not null,
  sha256 text not null,
  file_id uuid not null references crime_file (id),
  imported_at timestamptz not null,
  imported_by text not null,
  superseded_by uuid references crime_part (id) deferrable initially deferred,
  superseded_at timestamptz
);
-- One version of a force's month is in force. Two imports at once: the second waits here, and fails whole.
create unique index crime_part_in_force on crime_part (force, month) where superseded_by is null;
create index crime_part_file on crime_part (file_id);
create index crime_part_superseded on crime_part (superseded_by);
comment on table crime_part is 'One month of one force as one immutable Parquet file. Superseded ones stay: frozen figures cite them.';
comment on column crime_part.id is 'not personal';
comment on column crime_part.force is 'not personal: short name on data.police.uk, of the force in "Reported by"';
comment on column crime_part.force_name is 'not personal';
comment on column crime_part.month is 'not personal: yyyy-mm';
comment on column crime_part.path is 'not personal: within the folder of crime data';
comment on column crime_part.rows is 'not personal';
comment on column crime_part.sha256 is 'not personal: of the rows in their order, not of the file';
comment on column crime_part.file_id is 'not personal';
comment on column crime_part.imported_at is 'not personal';
comment on column crime_part.imported_by is 'personal: the name of the one who imported it';
comment on column crime_part.superseded_by is 'not personal: the version in its place; null while it is in force';
comment on column crime_part.superseded_at is 'not personal';
call share('crime_part');

create table crime_lookup (
  id uuid primary key,
  lsoa_year integer not null check (lsoa_year in (2011, 2021)),
  ward_year integer not null,
  path text not null unique,
  rows bigint not null,
  sha256 text not null,
  file_id uuid not null references crime_file (id),
  imported_at timestamptz not null,
  imported_by text not null,
  superseded_by uuid references crime_lookup (id) deferrable initially deferred,
  superseded_at timestamptz
);
create unique index crime_lookup_in_force on crime_lookup (lsoa_year, ward_year) where superseded_by is null;
create index crime_lookup_file on crime_lookup (file_id);
create index crime_lookup_superseded on crime_lookup (superseded_by);
comment on table crime_lookup is 'Which ward and district each LSOA is in, for one census''s LSOAs and one year''s wards.';
comment on column crime_lookup.id is 'not personal';
comment on column crime_lookup.lsoa_year is 'not personal';
comment on column crime_lookup.ward_year is 'not personal';
comment on column crime_lookup.path is 'not personal: within the folder of crime data';
comment on column crime_lookup.rows is 'not personal';
comment on column crime_lookup.sha256 is 'not personal: of the rows in their order';
comment on column crime_lookup.file_id is 'not personal';
comment on column crime_lookup.imported_at is 'not personal';
comment on column crime_lookup.imported_by is 'personal: the name of the one who imported it';
comment on column crime_lookup.superseded_by is 'not personal';
comment on column crime_lookup.superseded_at is 'not personal';
call share('crime_lookup');
