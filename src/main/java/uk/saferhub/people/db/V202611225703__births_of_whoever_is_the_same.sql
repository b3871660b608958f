-- A child's record is kept by a birth that stands in another entry too, where both were confirmed as the same person.
create or replace view person_birth_label with (security_invoker = true) as
select b.person_id, b.realm_id, b.born as latest from person_birth_date b
union all
select a.person_id, a.realm_id, a.latest from person_birth_about a
union all
select s.person_id, b.realm_id, b.latest from (
  select m.person_id, m.other_id, m.person_id as one, m.other_id as two, m.decision, m.decided_at, m.id from person_match m
  union all select m.other_id, m.person_id, m.person_id, m.other_id, m.decision, m.decided_at, m.id from person_match m) s
join (select d.person_id, d.realm_id, d.born as latest from person_birth_date d
      union all select k.person_id, k.realm_id, k.latest from person_birth_about k) b on b.person_id = s.other_id
where s.decision = 'SAME' and not exists (
  select from person_match n where n.person_id = s.one and n.other_id = s.two and (n.decided_at, n.id) > (s.decided_at, s.id));
