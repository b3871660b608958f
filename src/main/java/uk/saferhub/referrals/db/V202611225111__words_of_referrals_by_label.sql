-- For finding what is held of somebody who asks: what a referral says, by the people whom it names.
create view referral_words_label with (security_invoker = true) as
select p.person_id, r.id, r.realm_id, r.area_id, r.reference, (r.received_at at time zone 'Europe/London')::date as received_on,
       r.organisation_id, coalesce((select string_agg(w.value, E'\n' order by w.key) from json_each_text(r.words) w), '') as words
from referral_party p join referral r on r.id = p.referral_id;
grant select on referral_words_label to saferhub_app;
