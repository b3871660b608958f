-- Calls, complaints and attendances that a case is about, before and after it was opened (PRF-12); case studies (HUB-23).
create table case_incident (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  case_id uuid not null references hub_case (id),
  kind text not null check (kind in ('CALL', 'COMPLAINT', 'ATTENDANCE')),
  happened_on date not null,
  source_reference text not null,
  withdrawn_at timestamptz,
  organisation_id uuid not null references organisation (id),
  account_id uuid not null references account (id),
  known_at timestamptz not null
);
create unique index case_incident_once on case_incident (case_id, kind, happened_on, source_reference) where withdrawn_at is null;
create index case_incident_case on case_incident (case_id, happened_on);
create index case_incident_realm on case_incident (realm_id);
create index case_incident_organisation on case_incident (organisation_id);
create index case_incident_account on case_incident (account_id);
comment on table case_incident is 'A call, complaint or attendance that belongs to a case, on its own day, by the reference of whoever took it.';
comment on column case_incident.id is 'not personal';
comment on column case_incident.realm_id is 'not personal';
comment on column case_incident.case_id is 'not personal';
comment on column case_incident.kind is 'not personal';
comment on column case_incident.happened_on is 'not personal';
comment on column case_incident.source_reference is 'not personal: as the agency that took it numbers it, such as a police log';
comment on column case_incident.withdrawn_at is 'not personal: entered by mistake; null while it counts';
comment on column case_incident.organisation_id is 'not personal: for whom it was entered';
comment on column case_incident.account_id is 'personal: who entered it';
comment on column case_incident.known_at is 'not personal: when it was entered';
call protect('case_incident');

create table case_study (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  case_id uuid not null references hub_case (id),
  reference text not null unique,
  title text not null,
  reported text not null,
  response text not null,
  result text not null,
  published_at timestamptz,
  withdrawn_at timestamptz,
  organisation_id uuid not null references organisation (id),
  account_id uuid not null references account (id),
  changed_at timestamptz not null
);
create unique index case_study_live on case_study (case_id) where withdrawn_at is null;
create index case_study_case on case_study (case_id);
create index case_study_realm on case_study (realm_id, published_at desc);
create index case_study_organisation on case_study (organisation_id);
create index case_study_account on case_study (account_id);
comment on table case_study is 'A case told so that nobody in it can be known, for reports and training (HUB-23).';
comment on column case_study.id is 'not personal';
comment on column case_study.realm_id is 'not personal';
comment on column case_study.case_id is 'not personal: never shown with the study';
comment on column case_study.reference is 'not personal: random';
comment on column case_study.title is 'personal: until it is published, when no identifying word remains';
comment on column case_study.reported is 'personal: as title';
comment on column case_study.response is 'personal: as title';
comment on column case_study.result is 'personal: as title';
comment on column case_study.published_at is 'not personal: null while it is a draft';
comment on column case_study.withdrawn_at is 'not personal: taken back; null while it stands';
comment on column case_study.organisation_id is 'not personal: for whom it was written';
comment on column case_study.account_id is 'personal: who wrote it last';
comment on column case_study.changed_at is 'not personal';
call protect('case_study');
