-- Whoever tries addresses out is stopped more than once: the second time within a day is for a supervisor to look at.
alter table letter_stop add column try_of_day integer check (try_of_day > 0);
comment on column letter_stop.try_of_day is 'not personal: the how manieth time within a day that a safe address stopped this writer; null where none did';
create view due_letter_stops with (security_invoker = true) as
select s.record_id as id, r.realm_id, r.area_id, s.organisation_id, null::uuid as account_id,
       'Letters of one writer stopped twice within a day, the last on ' || r.reference as what, 'Look at' as verb, '/letters/stops' as href,
       (s.known_at at time zone 'Europe/London')::date + 7 as due_on, 'stops' as kind
from letter_stop s join record_label r on r.id = s.record_id where s.try_of_day = 2;
grant select on due_letter_stops to saferhub_app;
