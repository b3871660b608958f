-- For retention. A complaint that was withdrawn is due as one that stands.
create or replace view complaint_retention_label with (security_invoker = true) as
select e.id, e.realm_id, e.area_id, e.kind, e.reference, 'COMPLAINT'::text as subject,
       greatest(e.last_on, c.received_on, l.last_on) as trigger_on, greatest(e.last_on, c.received_on, l.last_on) as ended_on,
       case when exists (select from complaint_case k join case_label h on h.id = k.case_id
                         where k.complaint_id = c.id and k.ended_on is null and h.is_open)
            then 'It belongs to a case that is open.' end as open_why, null::uuid as with_id
from complaint c join entry_ended_label e using (id)
left join lateral (select max(a.told_on) as last_on from complaint_answer a where a.complaint_id = c.id) l on true;

-- Work on the street, from the day itself. A place of concern is worked on until a state of it says that it is closed.
create view street_retention_label with (security_invoker = true) as
select e.id, e.realm_id, e.area_id, e.kind, e.reference,
       case when e.kind = 'engagement' then 'ENGAGEMENT' else 'STREET_WORK' end as subject,
       greatest(e.last_on, p.planned_for, s.last_on) as trigger_on, greatest(e.last_on, p.planned_for, s.last_on) as ended_on,
       case when e.kind = 'concern place' and s.state is distinct from 'CLOSED' and l.id is not null
            then 'Nothing says that the place is closed.' end as open_why, null::uuid as with_id
from entry_ended_label e
left join entry_label l on l.id = e.id
left join joint_plan p on p.id = e.id
left join lateral (select (array_agg(t.state order by t.from_on desc, n.recorded_at desc))[1] as state, max(t.from_on) as last_on
                   from concern_state t join entry_label n on n.id = t.id
                   where e.kind = 'concern place' and t.realm_id = e.realm_id and t.place = e.reference) s on true
where e.kind in ('patrol', 'engagement', 'shift return', 'reassurance visit', 'joint action', 'joint plan', 'concern place',
                 'concern state');

-- What was passed to somebody else to act on, from the newest outcome on record.
create view passed_retention_label with (security_invoker = true) as
select e.id, e.realm_id, e.area_id, e.kind, e.reference, 'MATTER_PASSED_ON'::text as subject,
       greatest(e.last_on, o.came_on) as trigger_on, greatest(e.last_on, o.came_on) as ended_on,
       null::text as open_why, null::uuid as with_id
from entry_ended_label e
left join lateral (select max(c.came_on) as came_on from complaint_outcome c
                   where c.realm_id = e.realm_id and c.followed = e.reference) o on true
where e.kind in ('mediation', 'online content', 'names passed', 'tension', 'outcome');
grant select on street_retention_label, passed_retention_label to saferhub_app;
