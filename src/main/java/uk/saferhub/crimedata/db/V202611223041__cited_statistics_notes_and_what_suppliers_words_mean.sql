-- Numbers of others that reports quote, notes on what may lie behind a number, what suppliers' words mean, and rows that a
-- later delivery of the same period no longer has.
create table cited_statistic (
  id uuid primary key,
  realm_id uuid not null,
  area_id uuid not null,
  organisation_id uuid not null,
  code text not null check (code ~ '^[a-z0-9_]{2,60}$'),
  name text not null,
  value text not null,
  unit text not null,
  scope text not null,
  source text not null,
  source_table text not null,
  period_from date not null,
  period_to date not null check (period_to >= period_from),
  cited_on date not null,
  lapses_on date,
  note text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  check (lapses_on is null or lapses_on > cited_on)
);
create index cited_statistic_code on cited_statistic (realm_id, code, recorded_at);
comment on table cited_statistic is 'A single number that somebody outside published (DAT-12): quoted with its source, never computed here. The newest of a code supersedes those before, which stay.';
comment on column cited_statistic.id is 'not personal';
comment on column cited_statistic.realm_id is 'not personal';
comment on column cited_statistic.area_id is 'not personal';
comment on column cited_statistic.organisation_id is 'not personal: whose analyst cites it';
comment on column cited_statistic.code is 'not personal: by which metrics of the pack name it';
comment on column cited_statistic.name is 'not personal: what is measured';
comment on column cited_statistic.value is 'not personal: as it is printed at the source';
comment on column cited_statistic.unit is 'not personal: such as offences per 1,000';
comment on column cited_statistic.scope is 'not personal: of whom or where, and which offences';
comment on column cited_statistic.source is 'not personal: publisher and title';
comment on column cited_statistic.source_table is 'not personal: table, page or address at the source';
comment on column cited_statistic.period_from is 'not personal: first day that it speaks of';
comment on column cited_statistic.period_to is 'not personal: last day that it speaks of';
comment on column cited_statistic.cited_on is 'not personal: when it was looked up';
comment on column cited_statistic.lapses_on is 'not personal: from which day it is quoted no more, null while it may';
comment on column cited_statistic.note is 'not personal: what to know of it';
comment on column cited_statistic.recorded_at is 'not personal';
comment on column cited_statistic.recorded_by is 'personal: the name of who wrote it';
call protect('cited_statistic');

-- published_cited_statistics: of each code the newest; "cited" carries the source, so that no reader takes it for a count of ours.
create view published_cited_statistics with (security_invoker = true) as
  select s.id, s.realm_id, s.area_id, s.code as statistic, s.name, s.value as wording,
         s.value || ' ' || s.unit || ' (' || s.source || ', ' || s.source_table || ')' as cited, s.scope, s.source,
         s.cited_on as since_on, s.lapses_on as until_on
  from cited_statistic s
  where not exists (select from cited_statistic n where n.realm_id = s.realm_id and n.code = s.code
                     and (n.recorded_at, n.id) > (s.recorded_at, s.id));
comment on view published_cited_statistics is 'Numbers of others; since_on and until_on are the day it was looked up and the day from which it is quoted no more.';
grant select on published_cited_statistics to saferhub_app, saferhub_figures;

create table context_note (
  id uuid primary key,
  realm_id uuid not null,
  area_id uuid not null,
  organisation_id uuid not null,
  period_from date not null,
  period_to date not null check (period_to >= period_from),
  cause text not null,
  basis text not null,
  confidence text not null check (confidence in ('low', 'medium', 'high')),
  recorded_at timestamptz not null,
  recorded_by text not null
);
create index context_note_when on context_note (realm_id, period_from, period_to);
comment on table context_note is 'What in the country or the world may lie behind hate crime of a period, and how sure one is (HCR-06). A note, never a finding.';
comment on column context_note.id is 'not personal';
comment on column context_note.realm_id is 'not personal';
comment on column context_note.area_id is 'not personal';
comment on column context_note.organisation_id is 'not personal';
comment on column context_note.period_from is 'not personal';
comment on column context_note.period_to is 'not personal: last day, counted';
comment on column context_note.cause is 'not personal: the event or mood; names nobody';
comment on column context_note.basis is 'not personal: what speaks for it';
comment on column context_note.confidence is 'not personal';
comment on column context_note.recorded_at is 'not personal';
comment on column context_note.recorded_by is 'personal: the name of who wrote it';
call protect('context_note');

create table supplier_word (
  id uuid primary key,
  realm_id uuid not null,
  data_set_id uuid not null references data_set (id),
  word text not null,
  version integer not null,
  definition text,
  part text,
  from_day date not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  check ((definition is null) = (part is null)),
  unique (data_set_id, word, version)
);
comment on table supplier_word is 'Which part of which local definition a supplier''s own word means, from a day (DAT-08). A change is a further version; the highest that has begun holds.';
comment on column supplier_word.id is 'not personal';
comment on column supplier_word.realm_id is 'not personal';
comment on column supplier_word.data_set_id is 'not personal';
comment on column supplier_word.word is 'not personal: the type as the supplier writes it';
comment on column supplier_word.version is 'not personal: from 1';
comment on column supplier_word.definition is 'not personal: code; null where the word belongs to no definition, which somebody looked at';
comment on column supplier_word.part is 'not personal: code of the part';
comment on column supplier_word.from_day is 'not personal: records from this day on are read so';
comment on column supplier_word.recorded_at is 'not personal';
comment on column supplier_word.recorded_by is 'personal: the name of who wrote it';
call protect('supplier_word');

create table agency_incident_gone (
  data_set_id uuid not null references data_set (id),
  reference text not null,
  delivery_id uuid not null references data_set_delivery (id),
  realm_id uuid not null,
  primary key (data_set_id, reference, delivery_id)
);
create index agency_incident_gone_delivery on agency_incident_gone (delivery_id);
comment on table agency_incident_gone is 'A record that a later delivery of its whole period no longer has: it is counted no more, and stays as it was published.';
comment on column agency_incident_gone.data_set_id is 'not personal';
comment on column agency_incident_gone.reference is 'personal: the supplier''s own';
comment on column agency_incident_gone.delivery_id is 'not personal: the delivery that no longer has it';
comment on column agency_incident_gone.realm_id is 'not personal';
call protect('agency_incident_gone');

alter table definition_part add column offence_codes text[] not null default '{}';
alter table definition_part add column flags text[] not null default '{}';
comment on column definition_part.offence_codes is 'not personal: of the Home Office';
comment on column definition_part.flags is 'not personal: what records may say of themselves that makes them belong';

-- Records of agencies as now known: of each reference the newest, unless a later delivery of its period no longer has it.
create view agency_incident_now with (security_invoker = true) as
  select i.*, (i.from_at at time zone 'Europe/London')::date as on_day
  from agency_incident i
  where not exists (select from agency_incident n where n.data_set_id = i.data_set_id and n.reference = i.reference
                     and n.delivery_id > i.delivery_id)
    and not exists (select from agency_incident_gone g where g.data_set_id = i.data_set_id and g.reference = i.reference
                     and g.delivery_id > i.delivery_id);
comment on view agency_incident_now is 'Crimes and incidents as now known.';
grant select on agency_incident_now to saferhub_app, saferhub_figures;

-- published_incidents: a row for each record and each part of a local definition that it belongs to, by code, flag or the
-- supplier's word. A record of two parts stands twice: count different ids.
create view published_incidents with (security_invoker = true) as
  select i.id, i.realm_id, i.area_id, i.id::text as record, p.definition, p.part, p.label as part_label,
         case when i.is_crime then 'crime' else 'incident' end as kind,
         case when i.has_knife then 'yes' else 'no' end as knife,
         case when i.has_alcohol then 'yes' else 'no' end as alcohol,
         case when i.is_domestic then 'yes' else 'no' end as domestic,
         case when i.victim_is_officer then 'yes' else 'no' end as officer,
         i.on_day as happened_on
  from agency_incident_now i
  join realm_label r on r.id = i.realm_id
  join definition_part p on p.partnership = r.partnership and not p.superseded and p.kind = 'part'
   and p.version = (select max(v.version) from definition_part v
                     where v.partnership = p.partnership and v.definition = p.definition and not v.superseded
                       and (v.since_on <= i.on_day or v.version = (
                              select min(f.version) from definition_part f
                               where f.partnership = p.partnership and f.definition = p.definition and not f.superseded)))
  where upper(i.offence_code) = any (p.offence_codes)
     or ('domestic' = any (p.flags) and i.is_domestic)
     or ('hate' = any (p.flags) and cardinality(i.strands) > 0)
     or ('knife' = any (p.flags) and i.has_knife)
     or ('alcohol' = any (p.flags) and i.has_alcohol)
     or ('officer' = any (p.flags) and i.victim_is_officer)
     or exists (select from supplier_word w
                 where w.data_set_id = i.data_set_id and w.word = i.kind and w.definition = p.definition and w.part = p.part
                   and w.version = (select max(l.version) from supplier_word l
                                     where l.data_set_id = w.data_set_id and l.word = w.word and l.from_day <= i.on_day));
comment on view published_incidents is 'Agencies'' crimes and incidents by part of a local definition, as now known.';
grant select on published_incidents to saferhub_app, saferhub_figures;
