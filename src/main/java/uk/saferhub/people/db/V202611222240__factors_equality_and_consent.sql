create table person_factor (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  person_id uuid not null references person (id),
  code text not null,
  source text not null,
  held_from date not null,
  held_until date,
  organisation_id uuid not null references organisation (id),
  recorded_by uuid not null references account (id),
  known_at timestamptz not null,
  check (held_until >= held_from)
);
create unique index person_factor_live on person_factor (person_id, code) where held_until is null;
create index person_factor_person on person_factor (person_id, held_from);
create index person_factor_realm on person_factor (realm_id);
create index person_factor_organisation on person_factor (organisation_id);
create index person_factor_by on person_factor (recorded_by);
comment on table person_factor is 'What makes somebody''s life hard or puts them at risk, by the pack''s list. One that ended stays.';
comment on column person_factor.id is 'not personal';
comment on column person_factor.realm_id is 'not personal';
comment on column person_factor.person_id is 'personal';
comment on column person_factor.code is 'special category: may tell of health or crime; code of the pack''s list';
comment on column person_factor.source is 'personal: who says so, in words';
comment on column person_factor.held_from is 'personal';
comment on column person_factor.held_until is 'personal: last day; null while it holds';
comment on column person_factor.organisation_id is 'not personal: for whom it was entered';
comment on column person_factor.recorded_by is 'personal: who entered it';
comment on column person_factor.known_at is 'not personal';
call protect('person_factor');

create view published_person_factors with (security_invoker = true) as
select f.id, f.realm_id, p.area_id, f.code as factor, f.held_from as since_on, f.held_until as until_on
from person_factor f join person p on p.id = f.person_id;
grant select on published_person_factors to saferhub_app, saferhub_figures;

create table person_equality (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  person_id uuid not null references person (id),
  characteristic text not null,
  answer text not null,
  organisation_id uuid not null references organisation (id),
  recorded_by uuid not null references account (id),
  known_at timestamptz not null
);
create index person_equality_person on person_equality (person_id, characteristic, known_at desc);
create index person_equality_realm on person_equality (realm_id);
create index person_equality_organisation on person_equality (organisation_id);
create index person_equality_by on person_equality (recorded_by);
comment on table person_equality is 'What somebody says of a characteristic that the Equality Act 2010 protects. The newest counts; only who recorded it reads it.';
comment on column person_equality.id is 'not personal';
comment on column person_equality.realm_id is 'not personal';
comment on column person_equality.person_id is 'personal';
comment on column person_equality.characteristic is 'not personal';
comment on column person_equality.answer is 'special category';
comment on column person_equality.organisation_id is 'not personal: for whom it was recorded';
comment on column person_equality.recorded_by is 'personal: who recorded it';
comment on column person_equality.known_at is 'not personal';
call protect('person_equality');

create table person_consent (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  person_id uuid not null references person (id),
  purpose text not null check (purpose in ('CONTACT', 'SUPPORT', 'FEEDBACK', 'CASE_STUDY')),
  answer text not null check (answer in ('GIVEN', 'REFUSED', 'WITHDRAWN')),
  how text not null,
  said_on date not null,
  organisation_id uuid not null references organisation (id),
  recorded_by uuid not null references account (id),
  known_at timestamptz not null
);
create index person_consent_person on person_consent (person_id, purpose, said_on desc);
create index person_consent_realm on person_consent (realm_id);
create index person_consent_organisation on person_consent (organisation_id);
create index person_consent_by on person_consent (recorded_by);
comment on table person_consent is 'What somebody agrees to, one purpose at a time. The newest on a purpose holds; none is changed.';
comment on column person_consent.id is 'not personal';
comment on column person_consent.realm_id is 'not personal';
comment on column person_consent.person_id is 'personal';
comment on column person_consent.purpose is 'not personal';
comment on column person_consent.answer is 'personal';
comment on column person_consent.how is 'personal: how they said it';
comment on column person_consent.said_on is 'personal';
comment on column person_consent.organisation_id is 'not personal: for whom it was recorded';
comment on column person_consent.recorded_by is 'personal: who recorded it';
comment on column person_consent.known_at is 'not personal';
call protect('person_consent');

create table person_contact_rule (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  person_id uuid not null references person (id),
  how text not null,
  at_times text not null,
  not_told text not null,
  said_on date not null,
  organisation_id uuid not null references organisation (id),
  recorded_by uuid not null references account (id),
  known_at timestamptz not null
);
create index person_contact_rule_person on person_contact_rule (person_id, known_at desc);
create index person_contact_rule_realm on person_contact_rule (realm_id);
create index person_contact_rule_organisation on person_contact_rule (organisation_id);
create index person_contact_rule_by on person_contact_rule (recorded_by);
comment on table person_contact_rule is 'How somebody is reached safely: how, when, and who must not be told. The newest holds; none is changed.';
comment on column person_contact_rule.id is 'not personal';
comment on column person_contact_rule.realm_id is 'not personal';
comment on column person_contact_rule.person_id is 'personal';
comment on column person_contact_rule.how is 'personal';
comment on column person_contact_rule.at_times is 'personal: in words; empty where any time is safe';
comment on column person_contact_rule.not_told is 'personal: who must not be told; empty for nobody';
comment on column person_contact_rule.said_on is 'personal';
comment on column person_contact_rule.organisation_id is 'not personal: for whom it was recorded';
comment on column person_contact_rule.recorded_by is 'personal: who recorded it';
comment on column person_contact_rule.known_at is 'not personal';
call protect('person_contact_rule');

-- For the pages of records that somebody is in: how they are reached safely now.
create view person_contact_label with (security_invoker = true) as
select c.person_id, c.realm_id, p.name,
       c.how || case when c.at_times <> '' then ', ' || c.at_times else '' end as how, c.not_told
from person_contact_rule c join person p on p.id = c.person_id
where not exists (select 1 from person_contact_rule later
                  where later.person_id = c.person_id and (later.known_at, later.id) > (c.known_at, c.id));
grant select on person_contact_label to saferhub_app;

-- For what rests on somebody's agreement: what they said last, for each purpose.
create view person_consent_label with (security_invoker = true) as
select c.person_id, c.realm_id, p.name, c.purpose, c.answer, c.said_on
from person_consent c join person p on p.id = c.person_id
where not exists (select 1 from person_consent later
                  where later.person_id = c.person_id and later.purpose = c.purpose
                    and (later.said_on, later.known_at, later.id) > (c.said_on, c.known_at, c.id));
grant select on person_consent_label to saferhub_app;
