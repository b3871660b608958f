-- For counts of people that hold back what is small: between which days somebody was born, and what was said last of their sex, with
-- since when that is known. Of births that contradict each other the widest span stands.
create view person_traits_label with (security_invoker = true) as
select p.id, p.realm_id, p.area_id, b.earliest, b.latest, s.answer as sex, s.known_at as sex_known_at
from person p
left join lateral (
  with said as (
    select d.born as earliest, d.born as latest from person_birth_date d where d.person_id = p.id
    union select a.earliest, a.latest from person_birth_about a where a.person_id = p.id)
  select min(x.earliest) as earliest, max(x.latest) as latest from said x
  where not exists (select from said y where y.earliest >= x.earliest and y.latest <= x.latest and (y.earliest, y.latest) <> (x.earliest, x.latest))
) b on true
left join lateral (
  select e.answer, e.known_at from person_equality e where e.person_id = p.id and e.characteristic = 'SEX'
  order by e.known_at desc, e.id desc limit 1
) s on true;
grant select on person_traits_label to saferhub_app;
