-- Crimes and incidents as an agency records them, one row each and nobody's name: what, when, about where, and flags.
create table agency_incident (
  id uuid primary key,
  realm_id uuid not null,
  area_id uuid not null,
  data_set_id uuid not null references data_set (id),
  delivery_id uuid not null references data_set_delivery (id),
  reference text not null,
  is_crime boolean not null,
  kind text not null,
  offence_code text,
  from_at timestamptz not null,
  has_time boolean not null,
  to_at timestamptz,
  area_code text,
  is_domestic boolean not null,
  strands text[] not null check (strands <@ array['race', 'religion', 'sexual orientation', 'disability', 'transgender']),
  has_knife boolean not null,
  has_alcohol boolean not null,
  victim_is_officer boolean not null,
  unique (data_set_id, reference, delivery_id)
);
create index agency_incident_delivery on agency_incident (delivery_id);
create index agency_incident_when on agency_incident (realm_id, from_at);
comment on table agency_incident is 'One crime or incident as an agency supplied it (DAT-04, HCR-01). Supplied again, it is another row: the newest delivery is what is now known, the first what was published.';
comment on column agency_incident.id is 'not personal';
comment on column agency_incident.realm_id is 'not personal';
comment on column agency_incident.area_id is 'not personal';
comment on column agency_incident.data_set_id is 'not personal';
comment on column agency_incident.delivery_id is 'not personal';
comment on column agency_incident.reference is 'personal: the supplier''s own, by which the supplier knows who';
comment on column agency_incident.is_crime is 'not personal: a crime, or an incident that is none';
comment on column agency_incident.kind is 'not personal: type in the supplier''s words';
comment on column agency_incident.offence_code is 'not personal: of the Home Office, where it is given';
comment on column agency_incident.from_at is 'personal: when it happened, or began';
comment on column agency_incident.has_time is 'not personal: whether the hour was given and not the day alone';
comment on column agency_incident.to_at is 'personal: when it ended';
comment on column agency_incident.area_code is 'not personal: small area or ward, no finer';
comment on column agency_incident.is_domestic is 'personal: domestic abuse, of a person without a name here';
comment on column agency_incident.strands is 'special category: what the hostility was about, as the victim or anybody else saw it';
comment on column agency_incident.has_knife is 'not personal';
comment on column agency_incident.has_alcohol is 'not personal';
comment on column agency_incident.victim_is_officer is 'not personal: a police officer on duty';
call protect('agency_incident');
