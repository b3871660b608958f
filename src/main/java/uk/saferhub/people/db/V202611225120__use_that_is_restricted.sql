-- Somebody's data is kept and not used (UK GDPR article 18; Data Protection Act 2018 section 47): on their pages, and on the pages of
-- each case that they are in, until it is lifted.
create table person_restriction (
  id uuid primary key,
  person_id uuid not null references person (id),
  realm_id uuid not null references realm (id),
  organisation_id uuid not null references organisation (id),
  request_reference text not null,
  why text not null,
  from_on date not null,
  account_id uuid not null references account (id),
  known_at timestamptz not null,
  lifted_on date,
  lifted_by uuid references account (id),
  lifted_why text,
  check ((lifted_on is null) = (lifted_by is null) and (lifted_on is null) = (lifted_why is null)),
  check (lifted_on >= from_on)
);
create index person_restriction_person on person_restriction (person_id) where lifted_on is null;
create index person_restriction_of on person_restriction (person_id);
create index person_restriction_realm on person_restriction (realm_id);
create index person_restriction_organisation on person_restriction (organisation_id);
create index person_restriction_account on person_restriction (account_id);
create index person_restriction_lifted on person_restriction (lifted_by);
comment on table person_restriction is 'That what is held of somebody is kept and not used, by law.';
comment on column person_restriction.id is 'not personal';
comment on column person_restriction.person_id is 'personal';
comment on column person_restriction.realm_id is 'not personal';
comment on column person_restriction.organisation_id is 'not personal: who restricted it';
comment on column person_restriction.request_reference is 'not personal: what they asked, random';
comment on column person_restriction.why is 'special category';
comment on column person_restriction.from_on is 'personal: Europe/London';
comment on column person_restriction.account_id is 'personal: who restricted it';
comment on column person_restriction.known_at is 'not personal';
comment on column person_restriction.lifted_on is 'personal: from then on it is used again; null while it holds';
comment on column person_restriction.lifted_by is 'personal';
comment on column person_restriction.lifted_why is 'special category';
call protect('person_restriction');

create view person_restriction_label with (security_invoker = true) as
select r.person_id, r.realm_id, p.name, r.request_reference, r.from_on
from person_restriction r join person p on p.id = r.person_id where r.lifted_on is null;
grant select on person_restriction_label to saferhub_app;
