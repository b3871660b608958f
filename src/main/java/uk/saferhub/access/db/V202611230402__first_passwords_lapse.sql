-- A password that somebody else typed opens the choice of another for a fortnight: else whoever typed it could come in by it for years.
alter table account add column password_given_at timestamptz;
comment on column account.password_given_at is 'not personal: when somebody else typed the password; null where its holder chose it';
update account set password_given_at = now() where password_shared;
