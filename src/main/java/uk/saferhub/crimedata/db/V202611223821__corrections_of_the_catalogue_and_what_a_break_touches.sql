-- What the catalogue says can be put right: a correction or a withdrawal is a further row of the same thing, with its reason;
-- the first row's id stays its name, and nothing that was written is overwritten (DAT-01).
alter table data_set
  add column origin_id uuid references data_set (id),
  add column version integer not null default 1,
  add column withdrawn boolean not null default false,
  add column reason text,
  add column cadence_weeks integer not null default 0 check (cadence_weeks between 0 and 52),
  add column lag_weeks integer not null default 0 check (lag_weeks between 0 and 52),
  add check ((origin_id is null) = (version = 1)),
  add check ((origin_id is null) = (reason is null)),
  add check (cadence_weeks = 0 or cadence_months = 0);
create unique index data_set_version on data_set (origin_id, version);
comment on column data_set.origin_id is 'not personal: the first row of the same set, whose id is the set''s; null for the first itself';
comment on column data_set.version is 'not personal: from 1; the highest is what holds';
comment on column data_set.withdrawn is 'not personal: it ought never to have been written';
comment on column data_set.reason is 'not personal: why it was corrected or withdrawn, null for the first row';
comment on column data_set.cadence_weeks is 'not personal: weeks that one delivery covers, where it comes by weeks; else 0';
comment on column data_set.lag_weeks is 'not personal: it is due that many weeks after the period, where it comes by weeks';

alter table data_set_delivery
  add column origin_id uuid references data_set_delivery (id),
  add column version integer not null default 1,
  add column withdrawn boolean not null default false,
  add column reason text,
  add check ((origin_id is null) = (version = 1)),
  add check ((origin_id is null) = (reason is null));
create unique index data_set_delivery_version on data_set_delivery (origin_id, version);
comment on column data_set_delivery.origin_id is 'not personal: the first row of the same delivery';
comment on column data_set_delivery.version is 'not personal';
comment on column data_set_delivery.withdrawn is 'not personal: what came with it is counted no more';
comment on column data_set_delivery.reason is 'not personal';

alter table data_set_supply
  add column origin_id uuid references data_set_supply (id),
  add column version integer not null default 1,
  add column withdrawn boolean not null default false,
  add column reason text,
  add check ((origin_id is null) = (version = 1)),
  add check ((origin_id is null) = (reason is null));
create unique index data_set_supply_version on data_set_supply (origin_id, version);
comment on column data_set_supply.origin_id is 'not personal: the first row of the same change';
comment on column data_set_supply.version is 'not personal';
comment on column data_set_supply.withdrawn is 'not personal';
comment on column data_set_supply.reason is 'not personal';

alter table series_break
  add column origin_id uuid references series_break (id),
  add column version integer not null default 1,
  add column withdrawn boolean not null default false,
  add column reason text,
  add column types text[] not null default '{}',
  add column definitions text[] not null default '{}',
  add column area_name text,
  add column area_layer text,
  add column area_codes text[] not null default '{}',
  add check ((origin_id is null) = (version = 1)),
  add check ((origin_id is null) = (reason is null)),
  add check ((area_name is null) = (cardinality(area_codes) = 0)),
  add check ((area_name is null) = (area_layer is null));
create unique index series_break_version on series_break (origin_id, version);
comment on column series_break.origin_id is 'not personal: the first row of the same break';
comment on column series_break.version is 'not personal';
comment on column series_break.withdrawn is 'not personal';
comment on column series_break.reason is 'not personal';
comment on column series_break.types is 'not personal: the types that it is about, as the data has them; empty for all';
comment on column series_break.definitions is 'not personal: codes of the local definitions whose counts it parts; with types empty, those alone';
comment on column series_break.area_name is 'not personal: of the footprint that it is about, null for everywhere';
comment on column series_break.area_layer is 'not personal: kind and year of its areas, such as ward-2024';
comment on column series_break.area_codes is 'not personal: of that layer';

create view data_set_now with (security_invoker = true) as
  select coalesce(d.origin_id, d.id) as id, d.realm_id, d.area_id, d.organisation_id, d.name, d.supplier, d.family,
         d.section_17a_set, d.force, d.content, d.coverage, d.licence, d.marking, d.form, d.cadence_months, d.lag_months,
         d.cadence_weeks, d.lag_weeks, d.first_from, d.version, d.withdrawn
    from data_set d
   where not exists (select from data_set n where n.origin_id = coalesce(d.origin_id, d.id) and n.version > d.version);
comment on view data_set_now is 'Each data set as it is described now; one that was withdrawn says so.';

create view data_set_delivery_now with (security_invoker = true) as
  select coalesce(v.origin_id, v.id) as id, v.realm_id, v.data_set_id, v.period_from, v.period_to, v.received_on, v.rows, v.note,
         v.recorded_at, v.recorded_by, v.version
    from data_set_delivery v
   where not v.withdrawn
     and not exists (select from data_set_delivery n where n.origin_id = coalesce(v.origin_id, v.id) and n.version > v.version);

create view data_set_supply_now with (security_invoker = true) as
  select coalesce(s.origin_id, s.id) as id, s.realm_id, s.data_set_id, s.on_day, s.supply, s.substitute_id, s.effect,
         s.recorded_at, s.recorded_by, s.version
    from data_set_supply s
   where not s.withdrawn
     and not exists (select from data_set_supply n where n.origin_id = coalesce(s.origin_id, s.id) and n.version > s.version);

create view series_break_now with (security_invoker = true) as
  select coalesce(b.origin_id, b.id) as id, b.realm_id, b.data_set_id, b.on_day, b.what, b.caveat, b.types, b.definitions,
         b.area_name, b.area_layer, b.area_codes, b.recorded_at, b.recorded_by, b.version
    from series_break b
   where not b.withdrawn
     and not exists (select from series_break n where n.origin_id = coalesce(b.origin_id, b.id) and n.version > b.version);
grant select on data_set_now, data_set_delivery_now, data_set_supply_now, series_break_now to saferhub_app, saferhub_figures;

-- What is owed, of what was not withdrawn, by months or by weeks.
create or replace view due_data_sets with (security_invoker = true) as
select d.id, d.realm_id, d.area_id, d.organisation_id, null::uuid as account_id,
       d.name || ', from ' || d.supplier as what, 'Ask for' as verb, '/data/sets/' || d.id as href,
       case when d.cadence_weeks > 0 then covered.until + 7 * (d.cadence_weeks + d.lag_weeks)
            else (date_trunc('month', (covered.until + 1)::timestamp) + make_interval(months => d.cadence_months + d.lag_months)
                  - interval '1 day')::date end as due_on,
       'data' as kind, covered.until as covered_to
from data_set_now d
cross join lateral (
  select greatest(
    d.first_from - 1,
    (select max(v.period_to) from data_set_delivery_now v where v.data_set_id = d.id),
    (select (to_date(max(p.month), 'YYYY-MM') + interval '1 month' - interval '1 day')::date
       from crime_part p where p.force = d.force and p.superseded_by is null)) as until) covered
where d.cadence_months + d.cadence_weeks > 0 and not d.withdrawn
  and coalesce((select s.supply from data_set_supply_now s where s.data_set_id = d.id
                 order by s.on_day desc, s.recorded_at desc limit 1), 'resumed') = 'resumed';

-- Records of agencies as now known. What came with a delivery that was withdrawn counts no more: neither its records nor
-- what it said was gone.
create or replace view agency_incident_now with (security_invoker = true) as
  select i.*, (i.from_at at time zone 'Europe/London')::date as on_day
  from agency_incident i
  where not exists (select from data_set_delivery w where w.origin_id = i.delivery_id and w.withdrawn)
    and not exists (select from agency_incident n where n.data_set_id = i.data_set_id and n.reference = i.reference
                     and n.delivery_id > i.delivery_id
                     and not exists (select from data_set_delivery w where w.origin_id = n.delivery_id and w.withdrawn))
    and not exists (select from agency_incident_gone g where g.data_set_id = i.data_set_id and g.reference = i.reference
                     and g.delivery_id > i.delivery_id
                     and not exists (select from data_set_delivery w where w.origin_id = g.delivery_id and w.withdrawn));

-- published_breaks: where the series that metrics are made over break; definition is null where every count of the view is
-- parted. A break that names types touches the definitions that records of these types belong to.
create view published_breaks with (security_invoker = true) as
  select b.id, b.realm_id, d.area_id, 'published_incidents' as source, touched.definition, b.on_day, b.what, b.caveat
    from series_break_now b
    join data_set_now d on d.id = b.data_set_id and d.form = 'records' and d.force is null and not d.withdrawn
    cross join lateral (
      select null::text as definition where cardinality(b.types) = 0 and cardinality(b.definitions) = 0
      union select unnest(b.definitions)
      union select p.definition from agency_incident_now i join published_incidents p on p.id = i.id
             where i.data_set_id = d.id and i.kind = any (b.types)) touched
  union all
  select s.id, s.realm_id, d.area_id, 'published_incidents', null, s.on_day,
         d.name || case s.supply when 'ceased' then ' ceased' else ' began again' end, s.effect
    from data_set_supply_now s
    join data_set_now d on d.id = s.data_set_id and d.form = 'records' and d.force is null and not d.withdrawn
  union all
  select min(p.id::text)::uuid, r.id, a.id, 'published_incidents', p.definition, p.since_on,
         p.name || ', version ' || p.version, 'Its meaning changed: do not compare with before.'
    from definition_part p
    join realm_label r on r.partnership = p.partnership
    join area_label a on a.code = p.area
   where not p.superseded and p.kind = 'part'
     and p.version > (select min(f.version) from definition_part f
                       where f.partnership = p.partnership and f.definition = p.definition and not f.superseded)
   group by r.id, a.id, p.definition, p.since_on, p.name, p.version;
comment on view published_breaks is 'Days from which what a published view counts cannot be compared with before (PRF-08).';
grant select on published_breaks to saferhub_app, saferhub_figures;
