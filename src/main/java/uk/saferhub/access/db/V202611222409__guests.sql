-- For what a guest was let into one record (SHR-12).
create table record_guest (
  grant_id uuid primary key references record_grant (id),
  realm_id uuid not null references realm (id),
  purpose text not null
);
create index record_guest_realm on record_guest (realm_id);
comment on table record_guest is 'The one purpose for which a guest reads one record.';
comment on column record_guest.grant_id is 'not personal';
comment on column record_guest.realm_id is 'not personal';
comment on column record_guest.purpose is 'personal: what the guest reads it for';
call protect('record_guest');
