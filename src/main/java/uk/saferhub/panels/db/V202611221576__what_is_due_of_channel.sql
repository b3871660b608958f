-- Channel: a case that was adopted is looked at again six and twelve months after it closed (Channel duty guidance 2023).
create view due_channel with (security_invoker = true) as
select c.id, c.realm_id, c.area_id, null::uuid as organisation_id, null::uuid as account_id, c.reference as what,
       'Review' as verb, '/channel/' || c.reference as href,
       (c.closed_on + make_interval(months => 6 * (c.reviews_after_exit + 1)))::date as due_on, 'review' as kind
from channel_case c
where c.closed_on is not null and c.adopted_on is not null and c.reviews_after_exit < 2;
grant select on due_channel to saferhub_app;
