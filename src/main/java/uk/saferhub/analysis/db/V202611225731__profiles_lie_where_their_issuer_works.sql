-- Staff of a hub read what was issued within their own area, as they read its cases; others' numbers are not theirs.
alter table cohort_profile add column area_id uuid references area (id);
update cohort_profile p set area_id = coalesce(
  (select g.area_id from access_grant g where g.account_id = p.issued_by and g.realm_id = p.realm_id
    and g.organisation_id = p.organisation_id order by g.held_from desc, g.id limit 1),
  (select g.area_id from access_grant g where g.realm_id = p.realm_id order by g.held_from, g.id limit 1));
alter table cohort_profile alter column area_id set not null;
create index cohort_profile_area on cohort_profile (area_id);
comment on column cohort_profile.area_id is 'not personal: the area of whoever issued it, whose cases are counted';
