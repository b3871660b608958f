-- Sets with records of hate as they are now known: what came in a delivery that was taken back makes no set count. Where several
-- sets have any and nobody has yet said which counts, the same crimes may be in two of them: figures wait for the choice.
create or replace view hate_set with (security_invoker = true) as
  select d.id, d.realm_id, d.area_id, d.name, d.supplier, m.marked, coalesce(d.id = m.marked, true) as counts,
         not m.chosen and count(*) over (partition by d.realm_id) > 1 as undecided
  from data_set_now d
  cross join lateral (select (select s.data_set_id from hate_source s where s.realm_id = d.realm_id
                               order by s.recorded_at desc, s.id desc limit 1) as marked,
                             exists (select from hate_source s where s.realm_id = d.realm_id) as chosen) m
  where d.form = 'records' and not d.withdrawn
    and (d.id = m.marked
         or coalesce((select true from agency_incident_now i
                       where i.data_set_id = d.id and cardinality(i.strands) > 0 limit 1), false));

-- As before; while it is undecided which set counts none has days, so that figures answer that they have no data.
-- A range of days without a first and a last would be every day.
create or replace view published_hate_days with (security_invoker = true) as
  select s.realm_id, s.id as data_set_id, w.dating,
         case when v.id is not null then
           daterange((v.period_from + w.years * interval '1 year')::date, (v.period_to + 1 + w.years * interval '1 year')::date) end
           as days
  from hate_set s
  cross join (values ('happened_on', 0), ('a_year_later_on', 1)) as w (dating, years)
  left join incident_delivery v on v.data_set_id = s.id and not s.undecided
  where s.counts;
