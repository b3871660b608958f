-- Outlines that gave way to others, so that a file of outlines can be taken back; and of which areas a file is, said by whoever brings it.
alter table crime_area add column held boolean not null default true;
comment on column crime_area.held is 'not personal: false once the file that brought it was taken back and nothing was there before it';

create table crime_area_was (
  id uuid primary key,
  kind text not null,
  year integer not null,
  code text not null,
  name text not null,
  west double precision not null,
  south double precision not null,
  east double precision not null,
  north double precision not null,
  outline bytea not null,
  file_id uuid not null references crime_file (id) deferrable initially deferred,
  replaced_by uuid not null references crime_file (id) deferrable initially deferred,
  replaced_at timestamptz not null,
  spent boolean not null default false
);
create index crime_area_was_file on crime_area_was (file_id);
create index crime_area_was_replaced on crime_area_was (replaced_by, kind, year, code);
comment on table crime_area_was is 'The outline that an area had before a later file drew it otherwise. It is in force again when that file is taken back.';
comment on column crime_area_was.id is 'not personal';
comment on column crime_area_was.kind is 'not personal';
comment on column crime_area_was.year is 'not personal: of the boundaries';
comment on column crime_area_was.code is 'not personal: of the Government Statistical Service';
comment on column crime_area_was.name is 'not personal';
comment on column crime_area_was.west is 'not personal: least longitude, WGS 84 degrees';
comment on column crime_area_was.south is 'not personal';
comment on column crime_area_was.east is 'not personal';
comment on column crime_area_was.north is 'not personal';
comment on column crime_area_was.outline is 'not personal: well-known binary, WGS 84';
comment on column crime_area_was.file_id is 'not personal: the file that had brought it';
comment on column crime_area_was.replaced_by is 'not personal: the file that took its place';
comment on column crime_area_was.replaced_at is 'not personal';
comment on column crime_area_was.spent is 'not personal: whether it is in force again, or its own file was taken back; then it is never put back';
call share('crime_area_was');

alter table crime_work add column areas text not null default '' check (areas = '' or areas ~ '^[a-z]+-\d{4}$');
comment on column crime_work.areas is 'not personal: of which kind and year their areas are, where they do not say it themselves';
