alter table account add column password_shared boolean not null default false;
comment on column account.password_shared is 'personal: whether somebody else typed the password, so that its holder chooses one at the next sign-in';
