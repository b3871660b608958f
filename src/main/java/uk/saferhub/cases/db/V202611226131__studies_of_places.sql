-- What was learnt at a place of concern, told so that neither the place nor anybody there can be known (ASB-04, HUB-23).
create table place_study (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  area_id uuid not null references area (id),
  entry_id uuid not null references entry (id),
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
create unique index place_study_live on place_study (entry_id) where withdrawn_at is null;
create index place_study_entry on place_study (entry_id);
create index place_study_realm on place_study (realm_id, published_at desc);
create index place_study_area on place_study (area_id);
create index place_study_organisation on place_study (organisation_id);
create index place_study_account on place_study (account_id);
comment on table place_study is 'A place of concern told so that it cannot be known, for reports and training (ASB-04, HUB-23).';
comment on column place_study.id is 'not personal';
comment on column place_study.realm_id is 'not personal';
comment on column place_study.area_id is 'not personal';
comment on column place_study.entry_id is 'not personal: never shown with the study';
comment on column place_study.reference is 'not personal: random';
comment on column place_study.title is 'personal: until it is published, when no identifying word remains';
comment on column place_study.reported is 'personal: as title';
comment on column place_study.response is 'personal: as title';
comment on column place_study.result is 'personal: as title';
comment on column place_study.published_at is 'not personal: null while it is a draft';
comment on column place_study.withdrawn_at is 'not personal: taken back; null while it stands';
comment on column place_study.organisation_id is 'not personal: for whom it was written';
comment on column place_study.account_id is 'personal: who wrote it last';
comment on column place_study.changed_at is 'not personal';
call protect('place_study');

create or replace view published_case_studies with (security_invoker = true) as
select s.id, s.realm_id, c.area_id, c.hub, s.title,
       s.title || '. Reported: ' || s.reported || ' Response: ' || s.response || ' Result: ' || s.result as told,
       (s.published_at at time zone 'Europe/London')::date as published_on
from case_study s join hub_case c on c.id = s.case_id
where s.published_at is not null and s.withdrawn_at is null
  and not exists (select 1 from case_party p join person_consent_label n on n.person_id = p.person_id
                  where p.case_id = s.case_id and n.purpose = 'CASE_STUDY' and n.answer <> 'GIVEN')
union all
select s.id, s.realm_id, s.area_id, null, s.title,
       s.title || '. Reported: ' || s.reported || ' Response: ' || s.response || ' Result: ' || s.result,
       (s.published_at at time zone 'Europe/London')::date
from place_study s where s.published_at is not null and s.withdrawn_at is null;
comment on view published_case_studies is 'Published studies of cases and of places of concern; told is the whole in one paragraph. id is the study''s, which opens nothing. hub is null for a place.';
