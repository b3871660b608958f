-- A file of one county's residents, look-ups or outcomes takes the place of its own areas' rows and of no others: several
-- releases of one key, and several look-ups of the same years, are in force beside each other, each with other areas.
-- That no area is in two of them is seen to where they come in, under the lock that lets one import run at a time.
drop index crime_release_in_force;
create index crime_release_in_force on crime_release (family, key) where superseded_by is null;
drop index crime_lookup_in_force;
create index crime_lookup_in_force on crime_lookup (lsoa_year, ward_year) where superseded_by is null;
drop index crime_link_set_in_force;
create index crime_link_set_in_force on crime_link_set (child_kind, child_year, parent_kind, parent_year)
  where superseded_by is null;
comment on column crime_release.key is 'not personal: which release of it: a year, or a month of a force; several of one key hold different areas';

-- Further kinds of area, finest first: parishes, county electoral divisions, counties and regions.
alter table crime_area drop constraint crime_area_kind_check;
alter table crime_area add constraint crime_area_kind_check
  check (kind in ('lsoa', 'msoa', 'parish', 'ward', 'division', 'district', 'csp', 'county', 'force', 'region'));
