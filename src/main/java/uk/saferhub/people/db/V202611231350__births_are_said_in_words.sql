-- "4 September 1987", as every other date reads: 4/09/1987 is read in two ways.
create or replace view person_born_label with (security_invoker = true) as
select b.person_id, b.realm_id, to_char(b.born, 'FMDD FMMonth YYYY') as words, 0 as rank, b.known_at, b.id from person_birth_date b
union all
select a.person_id, a.realm_id,
       case a.said when 'YEAR' then to_char(a.earliest, 'YYYY') when 'MONTH' then to_char(a.earliest, 'FMMonth YYYY')
         else 'aged ' || a.age_from || case when a.age_to > a.age_from then ' to ' || a.age_to else '' end
              || ' on ' || to_char(a.age_on, 'FMDD FMMonth YYYY') end,
       1, a.known_at, a.id
from person_birth_about a;
