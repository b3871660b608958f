create table person_birth_about (
  id uuid primary key,
  person_id uuid not null references person (id),
  realm_id uuid not null references realm (id),
  earliest date not null,
  latest date not null,
  said text not null check (said in ('MONTH', 'YEAR', 'AGE')),
  age_from integer,
  age_to integer,
  age_on date,
  known_at timestamptz not null,
  check (latest >= earliest),
  check ((said = 'AGE') = (age_from is not null and age_to is not null and age_on is not null))
);
create index person_birth_about_person on person_birth_about (person_id);
create index person_birth_about_realm on person_birth_about (realm_id);
comment on table person_birth_about is 'What is known of a birth short of its day: a year, a month, or how old somebody seemed on a day.';
comment on column person_birth_about.id is 'not personal';
comment on column person_birth_about.person_id is 'personal';
comment on column person_birth_about.realm_id is 'not personal';
comment on column person_birth_about.earliest is 'personal: first day on which the birth may have been';
comment on column person_birth_about.latest is 'personal: last such day';
comment on column person_birth_about.said is 'not personal: how it was said';
comment on column person_birth_about.age_from is 'personal: youngest age that was said, in years';
comment on column person_birth_about.age_to is 'personal: oldest age that was said, in years';
comment on column person_birth_about.age_on is 'personal: the day on which somebody seemed so old';
comment on column person_birth_about.known_at is 'not personal';
call protect('person_birth_about');

-- What lists show of a birth, whole days first.
create view person_born_label with (security_invoker = true) as
select b.person_id, b.realm_id, to_char(b.born, 'FMDD/MM/YYYY') as words, 0 as rank, b.known_at, b.id from person_birth_date b
union all
select a.person_id, a.realm_id,
       case a.said when 'YEAR' then to_char(a.earliest, 'YYYY') when 'MONTH' then to_char(a.earliest, 'FMMM/YYYY')
         else 'aged ' || a.age_from || case when a.age_to > a.age_from then ' to ' || a.age_to else '' end
              || ' on ' || to_char(a.age_on, 'FMDD/MM/YYYY') end,
       1, a.known_at, a.id
from person_birth_about a;
grant select on person_born_label to saferhub_app;
