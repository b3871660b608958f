-- The catalogue: what data a partnership is supplied with, by whom, until when, and what is owed.
create table data_set (
  id uuid primary key,
  realm_id uuid not null,
  area_id uuid not null,
  organisation_id uuid not null,
  name text not null,
  supplier text not null,
  family text not null check (family in ('open', 'section_17a', 'agency', 'other')),
  section_17a_set text,
  force text,
  content text not null,
  coverage text not null,
  licence text not null,
  marking text not null,
  form text not null check (form in ('records', 'aggregates')),
  cadence_months integer not null check (cadence_months between 0 and 120),
  lag_months integer not null check (lag_months between 0 and 24),
  first_from date not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  check ((family = 'section_17a') = (section_17a_set is not null))
);
create index data_set_realm on data_set (realm_id, name);
comment on table data_set is 'A set of data that a partnership is supplied with (DAT-01). How its supply stands is in data_set_supply.';
comment on column data_set.id is 'not personal';
comment on column data_set.realm_id is 'not personal';
comment on column data_set.area_id is 'not personal';
comment on column data_set.organisation_id is 'not personal: whose analyst keeps it';
comment on column data_set.name is 'not personal';
comment on column data_set.supplier is 'not personal: the body that supplies it';
comment on column data_set.family is 'not personal';
comment on column data_set.section_17a_set is 'not personal: which set of SI 2007/1831, for that family';
comment on column data_set.force is 'not personal: short name on data.police.uk where its months are imported here, else null';
comment on column data_set.content is 'not personal: what is in it';
comment on column data_set.coverage is 'not personal: where and since when';
comment on column data_set.licence is 'not personal: licence or agreement';
comment on column data_set.marking is 'not personal: protective marking';
comment on column data_set.form is 'not personal: records, or totals that are never mixed with records';
comment on column data_set.cadence_months is 'not personal: months that one delivery covers; 0 if it comes once';
comment on column data_set.lag_months is 'not personal: it is due by the end of that many months after the period';
comment on column data_set.first_from is 'not personal: first day of the first period, the first of a month';
comment on column data_set.recorded_at is 'not personal';
comment on column data_set.recorded_by is 'personal: the name of who wrote it';
call protect('data_set');

create table data_set_delivery (
  id uuid primary key,
  realm_id uuid not null,
  data_set_id uuid not null references data_set (id),
  period_from date not null,
  period_to date not null check (period_to >= period_from),
  received_on date not null,
  rows bigint,
  note text not null,
  recorded_at timestamptz not null,
  recorded_by text not null
);
create index data_set_delivery_set on data_set_delivery (data_set_id, period_to);
comment on table data_set_delivery is 'That data came for a period. A period that comes again is another row: what was published first stays.';
comment on column data_set_delivery.id is 'not personal';
comment on column data_set_delivery.realm_id is 'not personal';
comment on column data_set_delivery.data_set_id is 'not personal';
comment on column data_set_delivery.period_from is 'not personal';
comment on column data_set_delivery.period_to is 'not personal: last day, counted';
comment on column data_set_delivery.received_on is 'not personal';
comment on column data_set_delivery.rows is 'not personal: rows of the file, null where none was imported';
comment on column data_set_delivery.note is 'not personal: what to know of it';
comment on column data_set_delivery.recorded_at is 'not personal';
comment on column data_set_delivery.recorded_by is 'personal: the name of who recorded it';
call protect('data_set_delivery');

create table data_set_supply (
  id uuid primary key,
  realm_id uuid not null,
  data_set_id uuid not null references data_set (id),
  on_day date not null,
  supply text not null check (supply in ('ceased', 'resumed')),
  substitute_id uuid references data_set (id),
  effect text not null,
  recorded_at timestamptz not null,
  recorded_by text not null
);
create index data_set_supply_set on data_set_supply (data_set_id, on_day);
create index data_set_supply_substitute on data_set_supply (substitute_id);
comment on table data_set_supply is 'That a supplier stopped, or began again (DAT-07).';
comment on column data_set_supply.id is 'not personal';
comment on column data_set_supply.realm_id is 'not personal';
comment on column data_set_supply.data_set_id is 'not personal';
comment on column data_set_supply.on_day is 'not personal: the first day of it';
comment on column data_set_supply.supply is 'not personal';
comment on column data_set_supply.substitute_id is 'not personal: what is used instead';
comment on column data_set_supply.effect is 'not personal: what it does to series of figures';
comment on column data_set_supply.recorded_at is 'not personal';
comment on column data_set_supply.recorded_by is 'personal: the name of who recorded it';
call protect('data_set_supply');

create table series_break (
  id uuid primary key,
  realm_id uuid not null,
  data_set_id uuid not null references data_set (id),
  on_day date not null,
  what text not null,
  caveat text not null,
  recorded_at timestamptz not null,
  recorded_by text not null
);
create index series_break_set on series_break (data_set_id, on_day);
comment on table series_break is 'A day from which numbers of a data set are not comparable with those before (PRF-08).';
comment on column series_break.id is 'not personal';
comment on column series_break.realm_id is 'not personal';
comment on column series_break.data_set_id is 'not personal';
comment on column series_break.on_day is 'not personal: the first day of the new way';
comment on column series_break.what is 'not personal: in a few words, for the chart';
comment on column series_break.caveat is 'not personal: a sentence, for the caption';
comment on column series_break.recorded_at is 'not personal';
comment on column series_break.recorded_by is 'personal: the name of who recorded it';
call protect('series_break');

create table exchange_total (
  delivery_id uuid not null references data_set_delivery (id),
  line integer not null,
  realm_id uuid not null,
  on_day date not null,
  at_hour integer check (at_hour between 0 and 23),
  outcode text not null check (outcode ~ '^([A-Z]{1,2}[0-9][A-Z0-9]?)?$'),
  category text not null,
  incidents integer not null check (incidents > 0),
  primary key (delivery_id, line)
);
comment on table exchange_total is 'Depersonalised totals exchanged under section 17A: when, about where, of what kind, how many.';
comment on column exchange_total.delivery_id is 'not personal';
comment on column exchange_total.line is 'not personal: its line in the file';
comment on column exchange_total.realm_id is 'not personal';
comment on column exchange_total.on_day is 'not personal';
comment on column exchange_total.at_hour is 'not personal: null where unknown';
comment on column exchange_total.outcode is 'not personal: the outward part of a postcode alone, as the regulations have it; empty where unknown';
comment on column exchange_total.category is 'not personal';
comment on column exchange_total.incidents is 'not personal: how many';
call protect('exchange_total');

create view due_data_sets with (security_invoker = true) as
select d.id, d.realm_id, d.area_id, d.organisation_id, null::uuid as account_id,
       d.name || ', from ' || d.supplier as what, 'Ask for' as verb, '/data/sets/' || d.id as href,
       (date_trunc('month', (covered.until + 1)::timestamp) + make_interval(months => d.cadence_months + d.lag_months)
        - interval '1 day')::date as due_on,
       'data' as kind, covered.until as covered_to
from data_set d
cross join lateral (
  select greatest(
    d.first_from - 1,
    (select max(v.period_to) from data_set_delivery v where v.data_set_id = d.id),
    (select (to_date(max(p.month), 'YYYY-MM') + interval '1 month' - interval '1 day')::date
       from crime_part p where p.force = d.force and p.superseded_by is null)) as until) covered
where d.cadence_months > 0
  and coalesce((select s.supply from data_set_supply s where s.data_set_id = d.id
                 order by s.on_day desc, s.recorded_at desc limit 1), 'resumed') = 'resumed';
grant select on due_data_sets to saferhub_app;
