-- What rates and scores of agencies' records are made of: residents of a year as cited, and the users' own weights.

-- published_residents: how many people lived there in a year, from the cited statistic of code population_YYYY; the newest of a
-- code. Another year's people are never taken for a year's.
create view published_residents with (security_invoker = true) as
  select s.id, s.realm_id, s.area_id, c.year, c.persons,
         'Residents: ' || s.value || ' in ' || substring(s.code from 12) || ' (' || s.source || ', ' || s.source_table || ').'
           as wording
  from cited_statistic s
  -- In case expressions, since a condition of the asker's may be tried before these are.
  cross join lateral (select case when s.code ~ '^population_[12][0-9]{3}$' then substring(s.code from 12)::integer end as year,
                             case when s.value ~ '^[0-9][0-9,]*$' then nullif(replace(s.value, ',', '')::numeric, 0) end
                               as persons) c
  where c.year is not null and c.persons is not null
    and not exists (select from cited_statistic n where n.realm_id = s.realm_id and n.code = s.code
                     and (n.recorded_at, n.id) > (s.recorded_at, s.id));
comment on view published_residents is 'Residents by year, as cited with their source.';
grant select on published_residents to saferhub_app, saferhub_figures;

-- published_severity: a row for each record with a Home Office code, each definition that it belongs to (once, though it be in
-- several groups), and each table of weights by offence code (of a name, the newest version). weight is null where the table has the code in no entry, or in
-- several that weigh differently: such a record makes a score too low, and weighed says so.
create view published_severity with (security_invoker = true) as
  select p.id, p.realm_id, p.area_id, p.record, p.definition, t.name as weights, t.version as weights_version,
         case when w.weight is null then 'no' else 'yes' end as weighed, p.happened_on, w.weight
  from (select distinct id, realm_id, area_id, record, definition, happened_on from published_incidents) p
  join agency_incident i on i.id = p.id and i.offence_code is not null
  join weight_table t on t.keyed_by = 'offence_code'
   and not exists (select from weight_table n where n.name = t.name and n.keyed_by = t.keyed_by and n.made_at > t.made_at)
  cross join lateral (
    select case when count(distinct e.weight) = 1 then min(e.weight) end as weight
      from weight e where e.table_id = t.id and upper(i.offence_code) = any (string_to_array(e.kind, '/'))) w;
comment on view published_severity is 'Agencies'' records with what they weigh by the tables of weights that were brought.';
grant select on published_severity to saferhub_app, saferhub_figures;

-- What was corrected or withdrawn has further rows in data_set and data_set_delivery: these views read what holds.
create or replace view incident_delivery with (security_invoker = true) as
  select v.id, v.realm_id, d.area_id, v.data_set_id, v.period_from, v.period_to, v.received_on, v.rows, v.recorded_at,
         v.recorded_by
  from data_set_delivery_now v join data_set_now d on d.id = v.data_set_id and not d.withdrawn
  where d.form = 'records' and v.rows is not null;

create or replace view hate_set with (security_invoker = true) as
  select d.id, d.realm_id, d.area_id, d.name, d.supplier, m.marked, coalesce(d.id = m.marked, true) as counts
  from data_set_now d
  cross join lateral (select (select s.data_set_id from hate_source s where s.realm_id = d.realm_id
                               order by s.recorded_at desc, s.id desc limit 1) as marked) m
  where d.form = 'records' and not d.withdrawn
    and (d.id = m.marked or exists (select from agency_incident i where i.data_set_id = d.id and cardinality(i.strands) > 0));
