-- Where people of the index live, by postcode alone, for telling when staff read about their own neighbours (AUD-04). Addresses
-- that are kept safe are left out: that one is near would tell where it is.
create view person_postcode_label with (security_invoker = true) as
select a.person_id, a.realm_id, upper(replace(a.postcode, ' ', '')) as postcode
from person_address a left join premises m on m.id = a.premises_id
where a.postcode is not null and not a.safe_house and a.held_until is null and not coalesce(m.safe, false);
grant select on person_postcode_label to saferhub_app;
