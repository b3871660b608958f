-- An account's page has an address, and a key is never shown: it carries the time at which it was made.
alter table account add column reference text not null
  default 'U-' || upper(substr(translate(gen_random_uuid()::text, '-', ''), 1, 10)) unique;
comment on column account.reference is 'personal: random, by which people name the account to each other';
