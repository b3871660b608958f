-- What an agency calls a place, and where its point lies: by these and by the code of its area a record is placed (DAT-10).
alter table agency_incident add column place_words text;
alter table agency_incident add column place_key text;
alter table agency_incident add column point_area text;
create index agency_incident_hate on agency_incident (data_set_id) where cardinality(strands) > 0;
create index agency_incident_place on agency_incident (realm_id, place_key) where place_key is not null;
comment on column agency_incident.place_words is 'personal: what the agency calls the place, kept only where no code and no point says where it is';
comment on column agency_incident.place_key is 'personal: the same, letters and figures alone';
comment on column agency_incident.point_area is 'not personal: small area or ward whose outline holds the point, worked out here';

create table place_alias (
  id uuid primary key,
  realm_id uuid not null,
  key text not null,
  words text not null,
  area_code text,
  recorded_at timestamptz not null,
  recorded_by text not null
);
create index place_alias_key on place_alias (realm_id, key, recorded_at);
comment on table place_alias is 'What words for a place mean: a name, a postcode or a property number, and the small area or ward that it lies in (DAT-10). The newest of the same words holds.';
comment on column place_alias.id is 'not personal';
comment on column place_alias.realm_id is 'not personal';
comment on column place_alias.key is 'personal: letters and figures of the words, which may be an address';
comment on column place_alias.words is 'personal: as the agency writes it';
comment on column place_alias.area_code is 'not personal: null where what was said is taken back';
comment on column place_alias.recorded_at is 'not personal';
comment on column place_alias.recorded_by is 'personal: the name of who said it';
call protect('place_alias');

create view place_alias_now with (security_invoker = true) as
  select distinct on (a.realm_id, a.key) a.id, a.realm_id, a.key, a.words, a.area_code, a.recorded_at, a.recorded_by
  from place_alias a order by a.realm_id, a.key, a.recorded_at desc, a.id desc;
grant select on place_alias_now to saferhub_app, saferhub_figures;

-- Records of agencies as now known, and where they lie. Of each reference what the newest delivery that was not withdrawn says: a
-- row of its own, or that an earlier row still holds. A record is gone from the period of the delivery that no longer has it, alone.
create or replace view agency_incident_now with (security_invoker = true) as
  select i.id, i.realm_id, i.area_id, i.data_set_id, i.delivery_id, i.reference, i.is_crime, i.kind, i.offence_code, i.from_at,
         i.has_time, i.to_at,
         coalesce(i.area_code, i.point_area,
                  (select a.area_code from place_alias a where a.realm_id = i.realm_id and a.key = i.place_key
                    order by a.recorded_at desc, a.id desc limit 1)) as area_code,
         i.is_domestic, i.strands, i.has_knife, i.has_alcohol, i.victim_is_officer, i.east, i.north,
         (i.from_at at time zone 'Europe/London')::date as on_day,
         case when i.area_code is not null then 'code' when i.point_area is not null then 'point'
              when (select a.area_code from place_alias a where a.realm_id = i.realm_id and a.key = i.place_key
                     order by a.recorded_at desc, a.id desc limit 1) is not null then 'alias' end as placed_by,
         i.place_words, i.place_key
  from agency_incident i
  left join lateral (
    select a.delivery_id from incident_again a
     where a.incident_id = i.id
       and not exists (select from data_set_delivery w where w.origin_id = a.delivery_id and w.withdrawn)
     order by a.delivery_id desc limit 1) later on true
  cross join lateral (
    select coalesce(later.delivery_id, case when not exists (
             select from data_set_delivery w where w.origin_id = i.delivery_id and w.withdrawn) then i.delivery_id end)
           as delivery_id) said
  where said.delivery_id is not null
    and not exists (select from agency_incident n where n.data_set_id = i.data_set_id and n.reference = i.reference
                     and n.id <> i.id and n.delivery_id > said.delivery_id
                     and not exists (select from data_set_delivery w where w.origin_id = n.delivery_id and w.withdrawn))
    and not exists (select from agency_incident n join incident_again a on a.incident_id = n.id
                     where n.data_set_id = i.data_set_id and n.reference = i.reference and n.id <> i.id
                       and a.delivery_id > said.delivery_id
                       and not exists (select from data_set_delivery w where w.origin_id = a.delivery_id and w.withdrawn))
    and not exists (select from agency_incident_gone g join data_set_delivery v on v.id = g.delivery_id
                     where g.data_set_id = i.data_set_id and g.reference = i.reference and g.delivery_id > said.delivery_id
                       and (i.from_at at time zone 'Europe/London')::date between v.period_from and v.period_to
                       and not exists (select from data_set_delivery w where w.origin_id = g.delivery_id and w.withdrawn));

-- As before, of deliveries that were not withdrawn.
create or replace view incident_delivery with (security_invoker = true) as
  select v.id, v.realm_id, d.area_id, v.data_set_id, v.period_from, v.period_to, v.received_on, v.rows, v.recorded_at,
         v.recorded_by
  from data_set_delivery_now v join data_set_now d on d.id = v.data_set_id
  where d.form = 'records' and v.rows is not null and not d.withdrawn;

-- As before, of sets as they are described now.
create or replace view hate_set with (security_invoker = true) as
  select d.id, d.realm_id, d.area_id, d.name, d.supplier, m.marked, coalesce(d.id = m.marked, true) as counts
  from data_set_now d
  cross join lateral (select (select s.data_set_id from hate_source s where s.realm_id = d.realm_id
                               order by s.recorded_at desc, s.id desc limit 1) as marked) m
  where d.form = 'records' and not d.withdrawn
    and (d.id = m.marked or exists (select from agency_incident i where i.data_set_id = d.id and cardinality(i.strands) > 0));

-- Registers about hate crime: ways to report it, champions trained, and what is heard and not reported.
create table reporting_route (
  id uuid primary key references entry (id),
  realm_id uuid not null references realm (id),
  code text not null,
  title text not null,
  kind text not null,
  place text,
  hours text,
  run_by text not null,
  opened_on date not null,
  closed_on date,
  note text,
  check (closed_on is null or closed_on > opened_on)
);
create index reporting_route_realm on reporting_route (realm_id, code);
comment on table reporting_route is 'A way to report hate crime other than calling the police (HCR-03). The newest entry of a code holds.';
comment on column reporting_route.id is 'not personal';
comment on column reporting_route.realm_id is 'not personal';
comment on column reporting_route.code is 'not personal';
comment on column reporting_route.title is 'not personal';
comment on column reporting_route.kind is 'not personal';
comment on column reporting_route.place is 'not personal: where the public goes';
comment on column reporting_route.hours is 'not personal';
comment on column reporting_route.run_by is 'not personal: a body';
comment on column reporting_route.opened_on is 'not personal';
comment on column reporting_route.closed_on is 'not personal';
comment on column reporting_route.note is 'personal: free words';
call protect('reporting_route');

create table champion_training (
  id uuid primary key references entry (id),
  realm_id uuid not null references realm (id),
  title text not null,
  accredited_by text,
  organisation text not null,
  period_from date not null,
  period_to date not null check (period_to >= period_from),
  people integer not null check (people > 0)
);
create index champion_training_realm on champion_training (realm_id, period_to);
comment on table champion_training is 'How many people of an agency completed the champions'' training in a period (HCR-05).';
comment on column champion_training.id is 'not personal';
comment on column champion_training.realm_id is 'not personal';
comment on column champion_training.title is 'not personal';
comment on column champion_training.accredited_by is 'not personal: a body';
comment on column champion_training.organisation is 'not personal: a body of the pack';
comment on column champion_training.period_from is 'not personal';
comment on column champion_training.period_to is 'not personal: last day, counted';
comment on column champion_training.people is 'not personal: a number';
call protect('champion_training');

create table hidden_extent (
  id uuid primary key references entry (id),
  realm_id uuid not null references realm (id),
  title text not null,
  organisation text not null,
  heard_on date not null,
  source text not null,
  strand text,
  confidence text not null,
  account text not null
);
create index hidden_extent_realm on hidden_extent (realm_id, heard_on);
comment on table hidden_extent is 'What an agency hears of hate crime that no report shows (HCR-07). It is no count of crimes.';
comment on column hidden_extent.id is 'not personal';
comment on column hidden_extent.realm_id is 'not personal';
comment on column hidden_extent.title is 'personal: free words';
comment on column hidden_extent.organisation is 'not personal: a body of the pack';
comment on column hidden_extent.heard_on is 'not personal';
comment on column hidden_extent.source is 'not personal: what kind of source';
comment on column hidden_extent.strand is 'not personal: what the hostility is about, of nobody in particular';
comment on column hidden_extent.confidence is 'not personal';
comment on column hidden_extent.account is 'personal: free words';
call protect('hidden_extent');

create view published_reporting_routes with (security_invoker = true) as
  select distinct on (r.realm_id, r.code) e.id, e.realm_id, e.area_id, r.code as route, r.title, lower(r.kind) as kind, r.run_by,
         r.opened_on, r.closed_on
  from reporting_route r join entry_label e using (id)
  order by r.realm_id, r.code, e.recorded_at desc, e.id;
comment on view published_reporting_routes is 'Ways to report hate crime as they now are; closed_on is the first day without one.';

create view published_champions with (security_invoker = true) as
  select e.id, e.realm_id, e.area_id, c.title as package, c.organisation, c.period_to as trained_on, c.people
  from champion_training c join entry_label e using (id);
comment on view published_champions is 'People who completed the champions'' training, counted on the last day of their period.';

create view published_hidden_extent with (security_invoker = true) as
  select e.id, e.realm_id, e.area_id, h.organisation, lower(h.source) as source, lower(h.strand) as strand,
         lower(h.confidence) as confidence, h.heard_on
  from hidden_extent h join entry_label e using (id);
comment on view published_hidden_extent is 'What agencies hear of hate crime that no report shows, by source and how sure one is.';
grant select on published_reporting_routes, published_champions, published_hidden_extent to saferhub_app, saferhub_figures;
