-- By which identity provider somebody signs in (SHR-11). No provider makes an account or finds one: an administrator names it
-- for an account that is there, and the first sign-in with that account's verified address binds the subject, once.
create table account_provider (
  id uuid primary key,
  account_id uuid not null references account (id),
  provider text not null,
  named_in uuid references realm (id),
  named_for uuid references organisation (id),
  named_by uuid not null references account (id),
  named_at timestamptz not null,
  issuer text check (issuer <> ''),
  subject text check (subject <> ''),
  bound_at timestamptz,
  ended_by uuid references account (id),
  ended_at timestamptz,
  check ((issuer is null) = (bound_at is null) and (subject is null) = (bound_at is null)),
  check ((ended_by is null) = (ended_at is null)),
  check ((named_in is null) = (named_for is null))
);
create index account_provider_account on account_provider (account_id);
create unique index account_provider_live on account_provider (account_id) where ended_at is null;
create unique index account_provider_subject on account_provider (issuer, subject) where ended_at is null;
create index account_provider_realm on account_provider (named_in);
create index account_provider_organisation on account_provider (named_for);
create index account_provider_by on account_provider (named_by);
create index account_provider_ended_by on account_provider (ended_by);
comment on table account_provider is 'Through which identity provider an account is signed in to, from when until when: one at a time.';
comment on column account_provider.id is 'not personal';
comment on column account_provider.account_id is 'personal';
comment on column account_provider.provider is 'not personal: its code in the operator''s settings';
comment on column account_provider.named_in is 'not personal: realm whose timeline tells of it; null where the operator named it';
comment on column account_provider.named_for is 'not personal: body for which it was named';
comment on column account_provider.named_by is 'personal';
comment on column account_provider.named_at is 'not personal';
comment on column account_provider.issuer is 'not personal: as the provider''s tokens say it; null until the first sign-in';
comment on column account_provider.subject is 'personal: the provider''s key of the person; null until the first sign-in';
comment on column account_provider.bound_at is 'personal: when that person first signed in so';
comment on column account_provider.ended_by is 'personal';
comment on column account_provider.ended_at is 'not personal';
call share('account_provider');
