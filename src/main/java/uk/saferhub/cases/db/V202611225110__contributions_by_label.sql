-- For finding what is held of somebody who asks: what was written in a case for everybody in it, and has not been withdrawn. What
-- an agency keeps to itself, or told the hub alone, is asked of that agency.
create view case_contribution_label with (security_invoker = true) as
select c.case_id, c.realm_id, c.organisation_id, c.held_on, c.words from case_contribution c
where c.visibility = 'ALL' and c.withdrawn_at is null;
grant select on case_contribution_label to saferhub_app;
