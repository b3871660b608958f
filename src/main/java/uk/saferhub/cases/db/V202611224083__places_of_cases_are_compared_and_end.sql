-- The place of a case as others are compared with it; a place that was entered by mistake is taken back and stays on record.
alter table case_place
  add column address_key text generated always as (address_key(line, postcode)) stored,
  add column line_key text generated always as (line_key(line)) stored,
  add column withdrawn_at timestamptz;
create index case_place_address on case_place (realm_id, address_key) where address_key is not null and held_until is null;
create index case_place_line on case_place (realm_id, line_key) where held_until is null;
comment on column case_place.address_key is 'personal: postcode and numbers; null where either is not known';
comment on column case_place.line_key is 'personal: the line without capitals and signs';
comment on column case_place.withdrawn_at is 'not personal: entered by mistake; null while it stands';
create or replace view case_place_label with (security_invoker = true) as
select case_id, realm_id, line, postcode, do_not_write from case_place where held_until is null and withdrawn_at is null;
