-- Which entries somebody confirmed as one person, as the newest decision on each pair says: for pages that must lose no warning by it.
create view person_same_label with (security_invoker = true) as
select m.person_id, m.other_id as same_id, m.realm_id from person_match m
where m.decision = 'SAME' and not exists (
  select from person_match n where n.person_id = m.person_id and n.other_id = m.other_id and (n.decided_at, n.id) > (m.decided_at, m.id))
union all
select m.other_id, m.person_id, m.realm_id from person_match m
where m.decision = 'SAME' and not exists (
  select from person_match n where n.person_id = m.person_id and n.other_id = m.other_id and (n.decided_at, n.id) > (m.decided_at, m.id));
grant select on person_same_label to saferhub_app;
