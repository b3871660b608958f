-- The place of a referral as others are compared with it.
alter table referral
  add column address_key text generated always as (address_key(words ->> 'place', words ->> 'postcode')) stored,
  add column line_key text generated always as (line_key(words ->> 'place')) stored;
create index referral_address on referral (realm_id, address_key) where address_key is not null;
create index referral_line on referral (realm_id, line_key) where line_key is not null;
comment on column referral.address_key is 'personal: postcode and numbers of the place; null where either is not known';
comment on column referral.line_key is 'personal: the line without capitals and signs; null where no place was named';
create view referral_place_label with (security_invoker = true) as
select r.id, r.realm_id, r.area_id, r.reference, r.title, r.case_id, r.words ->> 'place' as line,
       nullif(r.words ->> 'postcode', '') as postcode, r.address_key, r.line_key
from referral r where r.line_key is not null;
grant select on referral_place_label to saferhub_app;
