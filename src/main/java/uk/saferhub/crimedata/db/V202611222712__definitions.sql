-- What partnerships mean by the words that they count by, as their packs say it: rows for figures to count and quote.
create table definition_part (
  id uuid primary key,
  release_id uuid not null,
  partnership text not null,
  area text not null,
  definition text not null,
  name text not null,
  law text,
  version integer not null,
  kind text not null check (kind in ('part', 'theme')),
  part text,
  label text not null,
  agreed_by text not null,
  since_on date not null,
  until_on date,
  superseded boolean not null default false
);
create index definition_part_of_partnership on definition_part (partnership) where not superseded;
comment on table definition_part is 'Parts and themes of local definitions (STR-12), a row for each in each release; earlier releases'' rows stay, since figures may cite them.';
comment on column definition_part.id is 'not personal';
comment on column definition_part.release_id is 'not personal: the release that says so';
comment on column definition_part.partnership is 'not personal: code';
comment on column definition_part.area is 'not personal: code of the partnership''s area';
comment on column definition_part.definition is 'not personal: code';
comment on column definition_part.name is 'not personal: the word that is defined';
comment on column definition_part.law is 'not personal';
comment on column definition_part.version is 'not personal';
comment on column definition_part.kind is 'not personal: a part is counted, a theme is looked at beside it';
comment on column definition_part.part is 'not personal: code of a part';
comment on column definition_part.label is 'not personal';
comment on column definition_part.agreed_by is 'not personal: the body that agreed it';
comment on column definition_part.since_on is 'not personal: first day of the version';
comment on column definition_part.until_on is 'not personal: first day of the next version, null while it holds';
comment on column definition_part.superseded is 'not personal: whether a later release says it anew';
call share('definition_part');

-- published_definitions: one row for each part and theme of the release in force, in the governance realm of its partnership.
create view published_definitions with (security_invoker = true) as
  select p.id, r.id as realm_id, a.id as area_id, p.definition, p.name, p.law, p.version, p.kind, p.part, p.label, p.agreed_by,
         p.since_on, p.until_on
  from definition_part p
  join realm_label r on r.partnership = p.partnership and r.compartment = 'governance'
  join area_label a on a.code = p.area
  where not p.superseded;
comment on view published_definitions is 'Local definitions by part and theme; since_on and until_on are the version''s first day and the next one''s.';
grant select on published_definitions to saferhub_app, saferhub_figures;
