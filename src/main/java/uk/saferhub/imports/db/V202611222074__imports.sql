-- Which column of a body's spreadsheets is which field: a new version whenever it changes, so that a record can say by which it came.
create table import_mapping (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  organisation_id uuid not null references organisation (id),
  target text not null,
  version integer not null check (version > 0),
  spec json not null,
  made_by uuid not null references account (id),
  made_at timestamptz not null,
  unique (realm_id, organisation_id, target, version)
);
create index import_mapping_organisation on import_mapping (organisation_id);
create index import_mapping_made_by on import_mapping (made_by);
comment on table import_mapping is 'Which column is which field, for one body and one kind of record.';
comment on column import_mapping.id is 'not personal';
comment on column import_mapping.realm_id is 'not personal';
comment on column import_mapping.organisation_id is 'not personal: whose files are like this';
comment on column import_mapping.target is 'not personal: what the rows become';
comment on column import_mapping.version is 'not personal: counts from 1';
comment on column import_mapping.spec is 'not personal: names of columns and fields, and what the codes in cells mean';
comment on column import_mapping.made_by is 'personal';
comment on column import_mapping.made_at is 'not personal';
call protect('import_mapping');

create table data_import (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  area_id uuid not null references area (id),
  organisation_id uuid not null references organisation (id),
  reference text not null unique,
  target text not null,
  file_name text not null,
  file_hash text not null,
  file_size integer not null,
  content bytea,
  state text not null check (state in ('BROUGHT', 'CHECKED', 'IMPORTED', 'TAKEN_BACK', 'THROWN_AWAY')),
  sheet text not null,
  header_line integer not null,
  header_lines integer not null check (header_lines in (1, 2)),
  mapping_id uuid references import_mapping (id),
  report json,
  failure text,
  reason text,
  made_by uuid not null references account (id),
  made_at timestamptz not null,
  changed_by uuid not null references account (id),
  changed_at timestamptz not null,
  version integer not null
);
create index data_import_realm on data_import (realm_id, organisation_id, made_at desc);
create index data_import_area on data_import (area_id);
create index data_import_organisation on data_import (organisation_id);
create index data_import_mapping on data_import (mapping_id);
create index data_import_made_by on data_import (made_by);
create index data_import_changed_by on data_import (changed_by);
comment on table data_import is 'A spreadsheet that somebody brought, and what came of it.';
comment on column data_import.id is 'not personal';
comment on column data_import.realm_id is 'not personal';
comment on column data_import.area_id is 'not personal';
comment on column data_import.organisation_id is 'not personal: for whom it was brought; nobody else sees it';
comment on column data_import.reference is 'not personal: random';
comment on column data_import.target is 'not personal: what the rows become';
comment on column data_import.file_name is 'personal: anybody''s words';
comment on column data_import.file_hash is 'not personal: SHA-256 of the file, in hexadecimal';
comment on column data_import.file_size is 'not personal: bytes';
comment on column data_import.content is 'special category: the file; null once it was imported or thrown away';
comment on column data_import.state is 'not personal';
comment on column data_import.sheet is 'personal: the sheet''s name, anybody''s words';
comment on column data_import.header_line is 'not personal: where the names of the columns stand';
comment on column data_import.header_lines is 'not personal';
comment on column data_import.mapping_id is 'not personal';
comment on column data_import.report is 'special category: what the check found, with the cells that could not be read; emptied of them once imported';
comment on column data_import.failure is 'personal: why the last piece of work ended without a result';
comment on column data_import.reason is 'personal: why it was taken back, free words';
comment on column data_import.made_by is 'personal: who brought it';
comment on column data_import.made_at is 'not personal';
comment on column data_import.changed_by is 'personal: who imported it or took it back';
comment on column data_import.changed_at is 'not personal';
comment on column data_import.version is 'not personal: counts changes';
call protect('data_import');

create table import_row (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  import_id uuid not null references data_import (id),
  line integer not null,
  source_reference text,
  content_hash text not null,
  record_id uuid not null,
  record_reference text not null,
  record_path text not null,
  undone_at timestamptz,
  stays_because text
);
create index import_row_import on import_row (import_id, line);
create index import_row_realm on import_row (realm_id);
create index import_row_record on import_row (record_id);
comment on table import_row is 'Which record came of which line of which file.';
comment on column import_row.id is 'not personal';
comment on column import_row.realm_id is 'not personal';
comment on column import_row.import_id is 'not personal';
comment on column import_row.line is 'not personal: of the file, or row of the sheet';
comment on column import_row.source_reference is 'personal: what the sender calls it';
comment on column import_row.content_hash is 'not personal: SHA-256 of what was read from the line, in hexadecimal';
comment on column import_row.record_id is 'not personal: the record that it became, or that it is about';
comment on column import_row.record_reference is 'not personal: random';
comment on column import_row.record_path is 'not personal: where it opens';
comment on column import_row.undone_at is 'not personal: when the record was taken back';
comment on column import_row.stays_because is 'not personal: why it could not be taken back';
call protect('import_row');

-- Work that takes longer than a request. It says nothing about anybody, so that the job can find it without acting for somebody.
create table import_work (
  id uuid primary key,
  import_id uuid not null references data_import (id),
  account_id uuid not null references account (id),
  kind text not null check (kind in ('CHECK', 'IMPORT', 'TAKE_BACK')),
  asked_at timestamptz not null,
  leased_until timestamptz not null,
  done integer not null,
  finished_at timestamptz
);
create index import_work_import on import_work (import_id);
create index import_work_account on import_work (account_id);
create unique index import_work_open on import_work (import_id) where finished_at is null;
comment on table import_work is 'A check, import or taking back that waits or runs, and how far it is.';
comment on column import_work.id is 'not personal';
comment on column import_work.import_id is 'not personal';
comment on column import_work.account_id is 'personal: in whose name it runs';
comment on column import_work.kind is 'not personal';
comment on column import_work.asked_at is 'not personal';
comment on column import_work.leased_until is 'not personal: another node takes it after this moment';
comment on column import_work.done is 'not personal: rows so far';
comment on column import_work.finished_at is 'not personal';
call share('import_work');
