-- What every entry of a register has, whatever it says. Each register's own words are in a table of its module, by the same id.
create table entry (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  area_id uuid not null references area (id),
  register text not null,
  reference text not null unique,
  happened_on date not null,
  organisation_id uuid not null references organisation (id),
  recorded_by uuid not null references account (id),
  recorded_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  check ((withdrawn_at is null) = (withdrawn_reason is null))
);
create index entry_listed on entry (realm_id, register, happened_on desc) where withdrawn_at is null;
create index entry_area on entry (area_id);
create index entry_organisation on entry (organisation_id);
create index entry_recorded_by on entry (recorded_by);
comment on table entry is 'An entry of a register: where it belongs, when it holds, who entered it.';
comment on column entry.id is 'not personal';
comment on column entry.realm_id is 'not personal';
comment on column entry.area_id is 'not personal';
comment on column entry.register is 'not personal: what kind of record it is';
comment on column entry.reference is 'not personal: random';
comment on column entry.happened_on is 'not personal: the day from which it holds';
comment on column entry.organisation_id is 'not personal: for whom it was entered';
comment on column entry.recorded_by is 'personal';
comment on column entry.recorded_at is 'not personal: when it was known';
comment on column entry.withdrawn_at is 'not personal: null while it stands';
comment on column entry.withdrawn_reason is 'personal: free words';
call protect('entry');

create view live_entry with (security_invoker = true) as
  select id, realm_id, area_id, register, reference, happened_on, recorded_at from entry where withdrawn_at is null;
comment on view live_entry is 'Entries that stand: every read of a register, and every published view, joins it.';
grant select on live_entry to saferhub_app, saferhub_figures;
