-- What people in cases have in common, as it was issued: numbers that may go out, and whose they are, so that the next one can be
-- compared with it.
create table cohort_profile (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  reference text not null unique,
  title text not null check (length(title) between 1 and 120),
  purpose text not null check (length(purpose) between 1 and 1000),
  question text not null,
  tables json not null,
  people uuid[] not null,
  organisation_id uuid not null references organisation (id),
  issued_by uuid not null references account (id),
  issuer text not null,
  issued_at timestamptz not null
);
create index cohort_profile_realm on cohort_profile (realm_id, issued_at desc);
create index cohort_profile_organisation on cohort_profile (organisation_id);
create index cohort_profile_by on cohort_profile (issued_by);
comment on table cohort_profile is 'What a cohort has in common, with what is small held back. Never changed.';
comment on column cohort_profile.id is 'not personal';
comment on column cohort_profile.realm_id is 'not personal';
comment on column cohort_profile.reference is 'not personal: random';
comment on column cohort_profile.title is 'not personal: what its issuer calls it';
comment on column cohort_profile.purpose is 'not personal: what for, and for whom';
comment on column cohort_profile.question is 'not personal: which cases, in words';
comment on column cohort_profile.tables is 'not personal: counts as they may be printed';
comment on column cohort_profile.people is 'special category: keys of the people counted, read only to compare releases';
comment on column cohort_profile.organisation_id is 'not personal: who issued it';
comment on column cohort_profile.issued_by is 'personal';
comment on column cohort_profile.issuer is 'personal: name of who issued it';
comment on column cohort_profile.issued_at is 'not personal';
call protect('cohort_profile');
revoke update on cohort_profile from saferhub_app;
