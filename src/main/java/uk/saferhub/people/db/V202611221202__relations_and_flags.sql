create table person_relation (
  id uuid primary key,
  person_id uuid not null references person (id),
  other_id uuid not null references person (id),
  realm_id uuid not null references realm (id),
  organisation_id uuid not null references organisation (id),
  kind text not null check (kind in ('PARTNER', 'FORMER_PARTNER', 'FAMILY', 'HOUSEHOLD', 'LANDLORD', 'GANG', 'ASSOCIATE')),
  confidence text not null check (confidence in ('CONFIRMED', 'LIKELY', 'SAID')),
  source text not null,
  held_from date,
  held_until date,
  recorded_by uuid not null references account (id),
  known_at timestamptz not null,
  check (person_id <> other_id)
);
create index person_relation_person on person_relation (person_id);
create index person_relation_other on person_relation (other_id);
create index person_relation_realm on person_relation (realm_id);
create index person_relation_organisation on person_relation (organisation_id);
create index person_relation_by on person_relation (recorded_by);
comment on table person_relation is 'What one person is to another, since when, who says so and how sure that is. One that ended stays.';
comment on column person_relation.id is 'not personal';
comment on column person_relation.person_id is 'personal: the landlord, where it is one';
comment on column person_relation.other_id is 'personal';
comment on column person_relation.realm_id is 'not personal';
comment on column person_relation.organisation_id is 'not personal: the body that entered it';
comment on column person_relation.kind is 'personal';
comment on column person_relation.confidence is 'personal';
comment on column person_relation.source is 'personal: who says so, in words';
comment on column person_relation.held_from is 'personal: null where it is not known';
comment on column person_relation.held_until is 'personal: last day; null while it holds';
comment on column person_relation.recorded_by is 'personal: who entered it';
comment on column person_relation.known_at is 'not personal';
call protect('person_relation');

create table person_flag (
  id uuid primary key,
  person_id uuid not null references person (id),
  realm_id uuid not null references realm (id),
  organisation_id uuid not null references organisation (id),
  kind text not null check (kind in ('STAFF_SAFETY', 'SAFE_CONTACT', 'VULNERABLE')),
  words text not null,
  reason text not null,
  from_on date not null,
  until_on date not null,
  raised_by uuid not null references account (id),
  raised_at timestamptz not null,
  ended_by uuid references account (id),
  ended_at timestamptz,
  check (until_on >= from_on)
);
create index person_flag_person on person_flag (person_id, until_on);
create index person_flag_realm on person_flag (realm_id);
create index person_flag_organisation on person_flag (organisation_id);
create index person_flag_raised_by on person_flag (raised_by);
create index person_flag_ended_by on person_flag (ended_by);
comment on table person_flag is 'What staff must see before anything else about somebody. It expires, or is raised anew with a reason.';
comment on column person_flag.id is 'not personal';
comment on column person_flag.person_id is 'personal';
comment on column person_flag.realm_id is 'not personal';
comment on column person_flag.organisation_id is 'not personal: the body that raised it';
comment on column person_flag.kind is 'personal';
comment on column person_flag.words is 'personal: what is shown';
comment on column person_flag.reason is 'personal: why, for those who read the entry';
comment on column person_flag.from_on is 'personal';
comment on column person_flag.until_on is 'personal: last day on which it is shown';
comment on column person_flag.raised_by is 'personal: who raised it';
comment on column person_flag.raised_at is 'not personal';
comment on column person_flag.ended_by is 'personal: who took it down before its day';
comment on column person_flag.ended_at is 'not personal: null unless it was taken down';
call protect('person_flag');

-- For the pages of records that somebody is in: what is shown, without the reason.
create view person_flag_label with (security_invoker = true) as
select f.person_id, f.realm_id, p.name, f.words, f.from_on, f.until_on
from person_flag f join person p on p.id = f.person_id where f.ended_at is null;
grant select on person_flag_label to saferhub_app;
