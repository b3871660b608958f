create table sign_in_failure (
  id uuid primary key,
  account_key text not null,
  address_key text not null,
  failed_at timestamptz not null
);
create index sign_in_failure_account on sign_in_failure (account_key, failed_at);
create index sign_in_failure_address on sign_in_failure (address_key, failed_at);
comment on table sign_in_failure is 'Failed sign-ins, for the limits on guessing. Counted by what was typed, whether or not the account exists.';
comment on column sign_in_failure.id is 'not personal';
comment on column sign_in_failure.account_key is 'personal: SHA-256 of the address typed';
comment on column sign_in_failure.address_key is 'personal: network of the sender, IPv6 by /64';
comment on column sign_in_failure.failed_at is 'not personal';
call share('sign_in_failure');
grant delete on sign_in_failure to saferhub_app;

create table form_key (
  key text primary key,
  account_id uuid not null references account (id),
  used_at timestamptz not null,
  answer text
);
create index form_key_account on form_key (account_id);
comment on table form_key is 'One-use keys of forms that were posted, with where the poster was sent: a second submit is sent there too.';
comment on column form_key.key is 'not personal';
comment on column form_key.account_id is 'personal';
comment on column form_key.used_at is 'not personal';
comment on column form_key.answer is 'not personal: address of the answer';
call share('form_key');

create table draft (
  account_id uuid not null references account (id),
  form text not null,
  fields bytea not null,
  saved_at timestamptz not null,
  primary key (account_id, form)
);
comment on table draft is 'Words typed and not yet sent, kept for their writer alone.';
comment on column draft.account_id is 'personal';
comment on column draft.form is 'not personal: path of the form';
comment on column draft.fields is 'special category: encrypted, whatever was typed';
comment on column draft.saved_at is 'not personal';
call share('draft');
grant delete on draft to saferhub_app;

-- Spring Session's own tables (its schema-postgresql.sql), with text ids only: a session holds account and factor, as text.
create table spring_session (
  primary_id char(36) not null primary key,
  session_id char(36) not null,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);
create unique index spring_session_ix1 on spring_session (session_id);
create index spring_session_ix2 on spring_session (expiry_time);
create index spring_session_ix3 on spring_session (principal_name);
create table spring_session_attributes (
  session_primary_id char(36) not null references spring_session (primary_id) on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);
comment on column spring_session.primary_id is 'not personal';
comment on column spring_session.session_id is 'personal: secret of a session';
comment on column spring_session.creation_time is 'not personal';
comment on column spring_session.last_access_time is 'not personal';
comment on column spring_session.max_inactive_interval is 'not personal';
comment on column spring_session.expiry_time is 'not personal';
comment on column spring_session.principal_name is 'personal: account';
comment on column spring_session_attributes.session_primary_id is 'not personal';
comment on column spring_session_attributes.attribute_name is 'not personal';
comment on column spring_session_attributes.attribute_bytes is 'personal: account and factor, as text';
grant select, insert, update, delete on spring_session, spring_session_attributes to saferhub_app;
