-- What a later delivery says just as it was known. Kept so that a record stands by the later one should the earlier be withdrawn.
create table incident_again (
  delivery_id uuid not null references data_set_delivery (id),
  incident_id uuid not null references agency_incident (id),
  realm_id uuid not null,
  primary key (delivery_id, incident_id)
);
create index incident_again_incident on incident_again (incident_id);
comment on table incident_again is 'That a later delivery says the same of a record: should the earlier one be taken back, the record stands by the later.';
comment on column incident_again.delivery_id is 'not personal';
comment on column incident_again.incident_id is 'not personal';
comment on column incident_again.realm_id is 'not personal';
call protect('incident_again');

-- Which column of an agency's file is which, kept for its next file. The highest version holds.
create table incident_columns (
  id uuid primary key,
  realm_id uuid not null,
  data_set_id uuid not null references data_set (id),
  version integer not null,
  columns json not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  unique (data_set_id, version)
);
comment on table incident_columns is 'Which column of a data set''s files is which (DAT-02): an object from our names to the supplier''s.';
comment on column incident_columns.id is 'not personal';
comment on column incident_columns.realm_id is 'not personal';
comment on column incident_columns.data_set_id is 'not personal';
comment on column incident_columns.version is 'not personal: from 1';
comment on column incident_columns.columns is 'not personal: names of columns, never cells';
comment on column incident_columns.recorded_at is 'not personal';
comment on column incident_columns.recorded_by is 'personal: the name of who chose them';
call protect('incident_columns');

-- A file that was checked and may be taken in: the columns that are taken in, and none of the others.
create table incident_check (
  id uuid primary key,
  realm_id uuid not null,
  data_set_id uuid not null references data_set (id),
  file_name text not null,
  sha256 text not null,
  period_from date not null,
  period_to date not null check (period_to >= period_from),
  told text not null,
  rows text,
  delivery_id uuid references data_set_delivery (id),
  recorded_at timestamptz not null,
  recorded_by text not null
);
create index incident_check_set on incident_check (data_set_id, recorded_at);
create index incident_check_delivery on incident_check (delivery_id);
comment on table incident_check is 'A file of records that was checked: its rows wait here for a decision, and are emptied with it.';
comment on column incident_check.id is 'not personal';
comment on column incident_check.realm_id is 'not personal';
comment on column incident_check.data_set_id is 'not personal';
comment on column incident_check.file_name is 'personal: whatever somebody called the file';
comment on column incident_check.sha256 is 'not personal: of the file as it was brought';
comment on column incident_check.period_from is 'not personal';
comment on column incident_check.period_to is 'not personal: last day, counted';
comment on column incident_check.told is 'not personal: how the file was understood';
comment on column incident_check.rows is 'special category: the rows that may be taken in, null once it is decided';
comment on column incident_check.delivery_id is 'not personal: what came of it';
comment on column incident_check.recorded_at is 'not personal';
comment on column incident_check.recorded_by is 'personal: the name of who brought it';
call protect('incident_check');

-- From which set of records a partnership's statement of hate crime is counted, where several hold the same crimes.
create table hate_source (
  id uuid primary key,
  realm_id uuid not null,
  data_set_id uuid references data_set (id),
  recorded_at timestamptz not null,
  recorded_by text not null
);
create index hate_source_realm on hate_source (realm_id, recorded_at);
create index hate_source_set on hate_source (data_set_id);
comment on table hate_source is 'The set that hate crime is counted from unless another is asked for (HCR-02). The newest holds.';
comment on column hate_source.id is 'not personal';
comment on column hate_source.realm_id is 'not personal';
comment on column hate_source.data_set_id is 'not personal: null for every set that has records of hate';
comment on column hate_source.recorded_at is 'not personal';
comment on column hate_source.recorded_by is 'personal: the name of who marked it';
call protect('hate_source');

-- What was delivered as records and stands: a day that no delivery covers is not nought, it is missing.
create view incident_delivery with (security_invoker = true) as
  select v.id, v.realm_id, d.area_id, v.data_set_id, v.period_from, v.period_to, v.received_on, v.rows, v.recorded_at,
         v.recorded_by
  from data_set_delivery v join data_set d on d.id = v.data_set_id
  where d.form = 'records' and v.rows is not null;
grant select on incident_delivery to saferhub_app, saferhub_figures;

-- Sets with records of hate, and whether they are counted unless another is asked for.
create view hate_set with (security_invoker = true) as
  select d.id, d.realm_id, d.area_id, d.name, d.supplier, m.marked, coalesce(d.id = m.marked, true) as counts
  from data_set d
  cross join lateral (select (select s.data_set_id from hate_source s where s.realm_id = d.realm_id
                               order by s.recorded_at desc, s.id desc limit 1) as marked) m
  where d.form = 'records'
    and (d.id = m.marked or exists (select from agency_incident i where i.data_set_id = d.id and cardinality(i.strands) > 0));
grant select on hate_set to saferhub_app, saferhub_figures;

create view published_hate_crimes with (security_invoker = true) as
  select i.id, i.realm_id, i.area_id, case when i.is_crime then 'crime' else 'incident' end as kind,
         case when 'race' = any (i.strands) then 'yes' else 'no' end as race,
         case when 'religion' = any (i.strands) then 'yes' else 'no' end as religion,
         case when 'sexual orientation' = any (i.strands) then 'yes' else 'no' end as sexual_orientation,
         case when 'disability' = any (i.strands) then 'yes' else 'no' end as disability,
         case when 'transgender' = any (i.strands) then 'yes' else 'no' end as transgender,
         case when i.victim_is_officer then 'yes' else 'no' end as officer,
         case when i.has_time then
           to_char(extract(hour from i.from_at at time zone 'Europe/London')::integer / 4 * 4, 'FM00') || ':00 to '
           || to_char(extract(hour from i.from_at at time zone 'Europe/London')::integer / 4 * 4 + 4, 'FM00') || ':00' end as hours,
         i.on_day as happened_on, (i.on_day + interval '1 year')::date as a_year_later_on
  from agency_incident_now i join hate_set s on s.id = i.data_set_id and s.counts
  where cardinality(i.strands) > 0;
comment on view published_hate_crimes is 'Hate crimes and incidents as now known, of the sets that are counted; a_year_later_on is the day by which they are compared a year on.';

-- The days that the counted sets cover, by the column by which a metric dates; a set that nothing came of has a row without days.
create view published_hate_days with (security_invoker = true) as
  select s.realm_id, s.id as data_set_id, w.dating,
         daterange((v.period_from + w.years * interval '1 year')::date, (v.period_to + 1 + w.years * interval '1 year')::date) as days
  from hate_set s
  cross join (values ('happened_on', 0), ('a_year_later_on', 1)) as w (dating, years)
  left join incident_delivery v on v.data_set_id = s.id
  where s.counts;

-- A row for each quarter that was delivered whole: words that take more than one count. Of few crimes they would tell of somebody.
create view published_hate_quarters with (security_invoker = true) as
  with crimes as (
    select c.realm_id, date_trunc('quarter', c.happened_on::timestamp)::date as began_on, c.hours, count(*) as n
    from published_hate_crimes c where c.kind = 'crime' group by 1, 2, 3
  ), quarters as (
    select realm_id, began_on, sum(n)::integer as n, coalesce(sum(n) filter (where hours is not null), 0)::integer as timed
    from crimes group by 1, 2
  ), whole as (
    select q.* from quarters q
    where (select bool_and(e.has_all) from (
             select coalesce(range_agg(p.days) @> daterange(q.began_on, (q.began_on + interval '3 months')::date), false) as has_all
             from published_hate_days p where p.realm_id = q.realm_id and p.dating = 'happened_on' group by p.data_set_id) e)
  )
  select newest.id, q.realm_id, newest.area_id, (q.began_on + interval '3 months' - interval '1 day')::date as quarter_on,
         case when q.timed >= 10 and not peak.level then peak.hours end as peak,
         case when q.n >= 5 and b.n >= 5 then
           case when q.n = b.n then 'the same as a year before'
                else case when q.n > b.n then 'up ' else 'down ' end || abs(q.n - b.n) || ' ('
                     || to_char(round(abs(100.0 * (q.n - b.n) / b.n), 1), 'FM999990.0') || '%) from ' || b.n end end as change
  from whole q
  left join whole b on b.realm_id = q.realm_id and b.began_on = (q.began_on - interval '1 year')::date
  cross join lateral (select v.id, v.area_id from incident_delivery v join hate_set s on s.id = v.data_set_id and s.counts
                       where v.realm_id = q.realm_id and v.period_to >= q.began_on order by v.recorded_at desc, v.id limit 1) newest
  left join lateral (select c.hours, count(*) over (partition by c.n) > 1 as level from crimes c
                      where c.realm_id = q.realm_id and c.began_on = q.began_on and c.hours is not null
                      order by c.n desc, c.hours limit 1) peak on true;
comment on view published_hate_quarters is 'Peak hours and change of each quarter that was delivered whole; quarter_on is its last day.';
grant select on published_hate_crimes, published_hate_days, published_hate_quarters to saferhub_app, saferhub_figures;
