-- The days of which any set of records was delivered: what nobody delivered is missing and not nought, in a count of agencies'
-- incidents as in one of hate crime. One row of sets for all: sets of one realm come by different weeks and months, and the newest
-- day of the slowest would leave every figure without a number; that some day came from nobody at all is what is refused.
create view published_record_days with (security_invoker = true) as
  select v.realm_id, null::uuid as data_set_id, 'happened_on'::text as dating,
         daterange(v.period_from, v.period_to, '[]') as days
    from incident_delivery v;
comment on view published_record_days is 'Days of which at least one set of agencies'' records was delivered.';
grant select on published_record_days to saferhub_app, saferhub_figures;
