-- A clock that was set anew when its last day had passed was late: the new day does not make that good. Whoever set it anew
-- stopped the one and started the other on the same day; one that was stopped for good is still left out, as nothing was owed.
create or replace view published_clocks with (security_invoker = true) as
select k.record_id as id, k.realm_id, k.area_id, lower(replace(k.kind, '_', '-')) as kind, o.code as organisation, k.started_on,
       k.due_on, k.ended_on,
       case when k.met is null then 'open' when k.ended_on > k.due_on then 'late' else 'in-time' end as result,
       case when exists (select 1 from clock_pause p where p.clock_id = k.id) then 'yes' else 'no' end as paused
from clock k join organisation_label o on o.id = k.organisation_id
where k.met is distinct from false
   or (k.ended_on > k.due_on
       and exists (select 1 from clock n where n.kind = k.kind and n.subject_id = k.subject_id and n.id <> k.id
                     and n.known_at >= k.known_at and (n.known_at at time zone 'Europe/London')::date = k.ended_on));
create index clock_subject on clock (subject_id, kind);
