-- Which outcomes are about a tenancy, a pack says: its measures name them. The view named those of one pack,
-- so that the measures of any other came to nought.
create or replace view published_tenancy_outcomes with (security_invoker = true) as
select o.id, o.realm_id, o.area_id, o.case_id, o.outcome, o.happened_on, o.ended_on
from published_case_outcomes o;
