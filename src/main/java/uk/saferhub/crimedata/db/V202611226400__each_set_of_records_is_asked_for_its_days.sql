-- A slow set beside a prompt one made a count too low and said nothing. Each set is now asked by itself: of the days before the
-- first that it brought, and of those on which its supply had ceased, nothing is asked of it. The row without a set stays: of a
-- day before any set there was, nobody brought anything. A view that is replaced keeps its columns and grants.
create or replace view published_record_days with (security_invoker = true) as
  select v.realm_id, null::uuid as data_set_id, 'happened_on'::text as dating,
         daterange(v.period_from, v.period_to, '[]') as days
    from incident_delivery v
  union all
  select v.realm_id, v.data_set_id, 'happened_on', daterange(v.period_from, v.period_to, '[]')
    from incident_delivery v
  union all
  select v.realm_id, v.data_set_id, 'happened_on', daterange(null, min(v.period_from))
    from incident_delivery v group by v.realm_id, v.data_set_id
  union all
  select s.realm_id, s.data_set_id, 'happened_on',
         daterange(s.on_day, (select min(r.on_day) from data_set_supply_now r
                               where r.data_set_id = s.data_set_id and r.supply = 'resumed' and r.on_day >= s.on_day))
    from data_set_supply_now s
   where s.supply = 'ceased'
     and exists (select from incident_delivery v where v.data_set_id = s.data_set_id);
comment on view published_record_days is 'Days on which each set of agencies'' records owes nothing more: delivered, before it began, or while its supply had ceased; and, without a set, the days of which any was delivered.';
