-- For whoever tells others what was learnt at a place of concern: what was the matter, who worked on it, and how it went on.
create view concern_place_label with (security_invoker = true) as
select e.id, e.realm_id, e.area_id, e.reference, p.name, p.problem, array_to_string(p.agencies, ', ') as agencies, p.lead,
       coalesce((select string_agg(s.deployed, '; ' order by s.from_on, l.recorded_at) from concern_state s join entry_label l on l.id = s.id
                 where s.realm_id = p.realm_id and s.place = e.reference), '') as deployed,
       coalesce((select string_agg(s.results, E'\n' order by s.from_on, l.recorded_at) from concern_state s join entry_label l on l.id = s.id
                 where s.realm_id = p.realm_id and s.place = e.reference), '') as results,
       coalesce((select (array_agg(s.state order by s.from_on desc, l.recorded_at desc))[1] from concern_state s
                 join entry_label l on l.id = s.id where s.realm_id = p.realm_id and s.place = e.reference), 'WORKED_ON') as state
from concern_place p join entry_label e using (id);
comment on view concern_place_label is 'Places of concern with what was done there and how they stand, the newest state last.';
grant select on concern_place_label to saferhub_app;
