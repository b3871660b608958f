create table calendar_address (
  id uuid primary key,
  account_id uuid not null references account (id),
  secret_hash text not null unique,
  made_at timestamptz not null,
  ended_at timestamptz
);
create unique index calendar_address_live on calendar_address (account_id) where ended_at is null;
create index calendar_address_account on calendar_address (account_id);
comment on table calendar_address is 'The secret address at which somebody''s calendar reads its feed; one a person at a time.';
comment on column calendar_address.id is 'not personal';
comment on column calendar_address.account_id is 'personal: whose';
comment on column calendar_address.secret_hash is 'personal: SHA-256 of the secret, which is shown once and kept nowhere';
comment on column calendar_address.made_at is 'not personal';
comment on column calendar_address.ended_at is 'not personal: null while it works';
call share('calendar_address');
