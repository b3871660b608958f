-- How a case stands, without anybody's particulars: for the systems of the agencies that take part.
create view case_summary_label with (security_invoker = true) as
select c.id, c.realm_id, c.area_id, c.reference, c.kind, c.title, c.status, c.band, o.name as lead, c.opened_on, c.closed_on,
       c.next_review_on
from hub_case c join organisation_label o on o.id = c.lead_organisation_id;
grant select on case_summary_label to saferhub_app;
