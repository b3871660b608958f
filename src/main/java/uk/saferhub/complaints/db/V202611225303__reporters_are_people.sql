-- Somebody who complains again and again is one person, once somebody has said so; until then the same name or contact is all that is known.
create table complaint_identity (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  complaint_id uuid not null references complaint (id),
  person_id uuid not null references person (id),
  organisation_id uuid not null references organisation (id),
  linked_by uuid not null references account (id),
  linked_at timestamptz not null,
  ended_by uuid references account (id),
  ended_at timestamptz,
  ended_reason text,
  check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (ended_reason is null))
);
create unique index complaint_identity_live on complaint_identity (complaint_id) where ended_at is null;
create index complaint_identity_complaint on complaint_identity (complaint_id);
create index complaint_identity_realm on complaint_identity (realm_id);
create index complaint_identity_person on complaint_identity (person_id);
create index complaint_identity_organisation on complaint_identity (organisation_id);
create index complaint_identity_linked_by on complaint_identity (linked_by);
create index complaint_identity_ended_by on complaint_identity (ended_by);
comment on table complaint_identity is 'That somebody said who of the index made a complaint. It shows to those who may see both.';
comment on column complaint_identity.id is 'not personal';
comment on column complaint_identity.realm_id is 'not personal';
comment on column complaint_identity.complaint_id is 'not personal';
comment on column complaint_identity.person_id is 'personal: who complained';
comment on column complaint_identity.organisation_id is 'not personal: for whom it was said';
comment on column complaint_identity.linked_by is 'personal: who said it';
comment on column complaint_identity.linked_at is 'not personal';
comment on column complaint_identity.ended_by is 'personal: who took it back';
comment on column complaint_identity.ended_at is 'not personal: null while it holds';
comment on column complaint_identity.ended_reason is 'personal: why it was taken back';
call protect('complaint_identity');

-- By whom complaints count together: the person whom somebody named, else what was typed.
alter table complaint add column reporter_person_id uuid references person (id);
alter table complaint add column caller_key text generated always as (coalesce(
  reporter_person_id::text, nullif(lower(regexp_replace(coalesce(contact, reporter), '[^[:alnum:]@]+', '', 'g')), ''))) stored;
create index complaint_reporter_known on complaint (reporter_person_id) where reporter_person_id is not null;
create index complaint_caller on complaint (realm_id, caller_key, received_on) where caller_key is not null;
comment on column complaint.reporter_person_id is 'personal: whom of the index somebody named as who complained; null while nobody has';
comment on column complaint.caller_key is 'personal: by which complaints of one caller count together';
