-- The record of processing and its impact assessment, by compartment (PRV-04: UK GDPR articles 30 and 35; Data Protection Act 2018
-- sections 61 and 64). What is said of a purpose is a row a version: none is ever changed.
create table processing_purpose (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  area_id uuid not null references area (id),
  reference text not null unique,
  compartment_id uuid not null references realm (id),
  organisation_id uuid not null references organisation (id),
  known_at timestamptz not null
);
create index processing_purpose_realm on processing_purpose (realm_id);
create index processing_purpose_area on processing_purpose (area_id);
create index processing_purpose_compartment on processing_purpose (compartment_id);
create index processing_purpose_organisation on processing_purpose (organisation_id);
comment on table processing_purpose is 'A purpose for which a compartment keeps data about people.';
comment on column processing_purpose.id is 'not personal';
comment on column processing_purpose.realm_id is 'not personal: governance of the partnership';
comment on column processing_purpose.area_id is 'not personal';
comment on column processing_purpose.reference is 'not personal: random';
comment on column processing_purpose.compartment_id is 'not personal: whose records they are';
comment on column processing_purpose.organisation_id is 'not personal: who keeps the register';
comment on column processing_purpose.known_at is 'not personal';
call protect('processing_purpose');

create table processing_version (
  id uuid primary key,
  purpose_id uuid not null references processing_purpose (id),
  realm_id uuid not null references realm (id),
  title text not null,
  purpose text not null,
  people text not null,
  data text not null,
  gateway text not null,
  recipients text not null,
  retention text not null,
  risks text not null,
  measures text not null,
  review_on date not null,
  account_id uuid not null references account (id),
  known_at timestamptz not null
);
create index processing_version_purpose on processing_version (purpose_id, known_at desc);
create index processing_version_realm on processing_version (realm_id);
create index processing_version_account on processing_version (account_id);
comment on table processing_version is 'What is said of a purpose; the newest holds.';
comment on column processing_version.id is 'not personal';
comment on column processing_version.purpose_id is 'not personal';
comment on column processing_version.realm_id is 'not personal';
comment on column processing_version.title is 'not personal';
comment on column processing_version.purpose is 'not personal: what it is for';
comment on column processing_version.people is 'not personal: kinds of people';
comment on column processing_version.data is 'not personal: kinds of data, special categories named';
comment on column processing_version.gateway is 'not personal: lawful basis and power to share';
comment on column processing_version.recipients is 'not personal: kinds of bodies that get it';
comment on column processing_version.retention is 'not personal: how long it is kept, and why';
comment on column processing_version.risks is 'not personal: what could go wrong for people; empty where no assessment was made';
comment on column processing_version.measures is 'not personal: what is done about it';
comment on column processing_version.review_on is 'not personal: by when it is looked at again, Europe/London';
comment on column processing_version.account_id is 'personal: who wrote it';
comment on column processing_version.known_at is 'not personal';
call protect('processing_version');

create view due_processing_reviews with (security_invoker = true) as
select p.id, p.realm_id, p.area_id, null::uuid as account_id, p.organisation_id, 'The record of processing, ' || v.title as what,
       'Review' as verb, '/processing/' || p.reference as href, v.review_on as due_on, 'review' as kind
from processing_purpose p
join lateral (select n.title, n.review_on from processing_version n where n.purpose_id = p.id order by n.known_at desc, n.id desc limit 1) v
  on true;
grant select on due_processing_reviews to saferhub_app;
