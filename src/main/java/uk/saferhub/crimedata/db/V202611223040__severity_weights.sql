-- Tables of how heavy each kind of crime weighs, as their publishers give them: brought by the user, since licences differ.
create table weight_table (
  id uuid primary key,
  name text not null,
  version text not null,
  scope text not null,
  keyed_by text not null check (keyed_by in ('offence_code', 'crime_type')),
  source text not null,
  file_name text not null,
  sha256 text not null,
  made_at timestamptz not null,
  made_by text not null,
  unique (name, version)
);
comment on table weight_table is 'One version of a table of severity weights, such as the Crime Severity Score''s or a harm index''s (ANL-06). A version never changes.';
comment on column weight_table.id is 'not personal';
comment on column weight_table.name is 'not personal: what it is';
comment on column weight_table.version is 'not personal: as published';
comment on column weight_table.scope is 'not personal: what its scores speak of, such as all recorded offences; stands beside every score';
comment on column weight_table.keyed_by is 'not personal: Home Office offence codes, or the broad types of data.police.uk, which give indicative scores only';
comment on column weight_table.source is 'not personal: publisher and licence';
comment on column weight_table.file_name is 'not personal: of the file that it was read from';
comment on column weight_table.sha256 is 'not personal: of that file';
comment on column weight_table.made_at is 'not personal';
comment on column weight_table.made_by is 'personal: the name of the one who brought it';
call share('weight_table');

create table weight (
  table_id uuid not null references weight_table (id),
  kind text not null,
  label text not null,
  weight numeric not null check (weight >= 0),
  primary key (table_id, kind)
);
comment on table weight is 'How heavy one kind of crime weighs, in its table''s unit: days for the Crime Severity Score and the Cambridge Crime Harm Index.';
comment on column weight.table_id is 'not personal';
comment on column weight.kind is 'not personal: the code or type';
comment on column weight.label is 'not personal: what it is called in the table';
comment on column weight.weight is 'not personal';
call share('weight');
