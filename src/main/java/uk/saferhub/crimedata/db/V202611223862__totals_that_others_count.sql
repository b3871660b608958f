-- Totals by measure, period and area, as a supplier counted them (DAT-05): never mixed with records.
create table data_total (
  id uuid primary key,
  realm_id uuid not null,
  area_id uuid not null,
  data_set_id uuid not null references data_set (id),
  delivery_id uuid not null references data_set_delivery (id),
  line integer not null,
  period_from date not null,
  period_to date not null check (period_to >= period_from),
  area_code text not null check (area_code ~ '^([A-Z][0-9]{8})?$'),
  measure text not null,
  value numeric not null,
  unique (delivery_id, line)
);
create index data_total_series on data_total (data_set_id, measure, area_code, period_from);
comment on table data_total is 'What a supplier counted of one thing over some days. Supplied again, it is another row: the newest delivery is what is now known.';
comment on column data_total.id is 'not personal';
comment on column data_total.realm_id is 'not personal';
comment on column data_total.area_id is 'not personal';
comment on column data_total.data_set_id is 'not personal';
comment on column data_total.delivery_id is 'not personal';
comment on column data_total.line is 'not personal: of the file';
comment on column data_total.period_from is 'not personal';
comment on column data_total.period_to is 'not personal: last day, counted';
comment on column data_total.area_code is 'not personal: of the Government Statistical Service; empty where the file has none';
comment on column data_total.measure is 'not personal: what was counted, in the supplier''s words';
comment on column data_total.value is 'not personal: as the supplier publishes it';
call protect('data_total');

create view data_total_now with (security_invoker = true) as
  select t.* from data_total t
   where not exists (select from data_set_delivery w where w.origin_id = t.delivery_id and w.withdrawn)
     and not exists (select from data_total n where n.data_set_id = t.data_set_id and n.measure = t.measure
                      and n.area_code = t.area_code and n.period_from = t.period_from and n.period_to = t.period_to
                      and n.delivery_id > t.delivery_id
                      and not exists (select from data_set_delivery w where w.origin_id = n.delivery_id and w.withdrawn));
grant select on data_total_now to saferhub_app, saferhub_figures;

-- published_totals: happened_on is the last day of the period, so that a total is in the period in which its own ends.
create view published_totals with (security_invoker = true) as
  select t.id, t.realm_id, t.area_id, d.name as dataset, d.supplier, t.measure, t.area_code as place,
         t.value::text || ' (' || d.supplier || ', ' || d.name || ')' as cited, t.period_from as from_on,
         t.period_to as happened_on, t.value
    from data_total_now t join data_set_now d on d.id = t.data_set_id and not d.withdrawn;
comment on view published_totals is 'Totals of others by measure, period and area, as now known.';
grant select on published_totals to saferhub_app, saferhub_figures;

-- published_breaks tells of totals too: of a data set by its name, and of a measure where the break names it.
create or replace view published_breaks with (security_invoker = true) as
  select b.id, b.realm_id, d.area_id, 'published_incidents' as source, touched.definition, b.on_day, b.what, b.caveat,
         null::text as dataset, null::text as measure
    from series_break_now b
    join data_set_now d on d.id = b.data_set_id and d.form = 'records' and d.force is null and not d.withdrawn
    cross join lateral (
      select null::text as definition where cardinality(b.types) = 0 and cardinality(b.definitions) = 0
      union select unnest(b.definitions)
      union select p.definition from agency_incident_now i join published_incidents p on p.id = i.id
             where i.data_set_id = d.id and i.kind = any (b.types)) touched
  union all
  select s.id, s.realm_id, d.area_id, case d.form when 'records' then 'published_incidents' else 'published_totals' end, null,
         s.on_day, d.name || case s.supply when 'ceased' then ' ceased' else ' began again' end, s.effect,
         case d.form when 'records' then null else d.name end, null
    from data_set_supply_now s
    join data_set_now d on d.id = s.data_set_id and d.force is null and not d.withdrawn
  union all
  select min(p.id::text)::uuid, r.id, a.id, 'published_incidents', p.definition, p.since_on,
         p.name || ', version ' || p.version, 'Its meaning changed: do not compare with before.', null, null
    from definition_part p
    join realm_label r on r.partnership = p.partnership
    join area_label a on a.code = p.area
   where not p.superseded and p.kind = 'part'
     and p.version > (select min(f.version) from definition_part f
                       where f.partnership = p.partnership and f.definition = p.definition and not f.superseded)
   group by r.id, a.id, p.definition, p.since_on, p.name, p.version
  union all
  select b.id, b.realm_id, d.area_id, 'published_totals', null, b.on_day, b.what, b.caveat, d.name, touched.measure
    from series_break_now b
    join data_set_now d on d.id = b.data_set_id and d.form = 'aggregates' and not d.withdrawn
    cross join lateral (select null::text as measure where cardinality(b.types) = 0 union select unnest(b.types)) touched
   where cardinality(b.definitions) = 0 or cardinality(b.types) > 0;
