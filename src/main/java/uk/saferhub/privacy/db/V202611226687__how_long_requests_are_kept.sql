-- For retention: a request from its closing; the copies of what a compartment found from the day on which it answered; a breach from
-- the last thing that is on record of it, once it is closed.
create view request_retention_label with (security_invoker = true) as
select r.id, r.realm_id, r.area_id, 'information_request'::text as kind, r.reference, 'INFORMATION_REQUEST'::text as subject,
       r.closed_on as trigger_on, r.closed_on as ended_on,
       case when exists (select from information_request v where v.review_of = r.id and v.closed_on is null)
            then 'Somebody asked that its answer be looked at again.' end as open_why, null::uuid as with_id
from information_request r where r.closed_on is not null
union all
select s.id, s.realm_id, s.area_id, 'record_search', s.reference, 'COPIES_FOUND',
       (e.known_at at time zone 'Europe/London')::date, (e.known_at at time zone 'Europe/London')::date,
       case when e.kind = 'RETURNED' then 'The search was sent back and is not answered.' end, null
from record_search s
join lateral (select v.kind, v.known_at from record_search_event v where v.search_id = s.id order by v.known_at desc, v.id desc limit 1) e
  on true
union all
select b.id, b.realm_id, b.area_id, 'data_breach', b.reference, 'DATA_BREACH',
       (p.last_at at time zone 'Europe/London')::date, (p.last_at at time zone 'Europe/London')::date,
       case when not p.closed then 'It is not closed.' end, null
from data_breach b
join lateral (select max(t.happened_at) as last_at, bool_or(t.kind = 'CLOSED') as closed from data_breach_step t
              where t.breach_id = b.id) p on p.last_at is not null;
grant select on request_retention_label to saferhub_app;
