-- For counts of the people in cases: in which role, of what kind of case. The case's own key, realm and area, for its locks.
create view case_person_label with (security_invoker = true) as
select c.id, c.realm_id, c.area_id, p.person_id, p.role, c.concern, c.hub, c.closing_reason, c.opened_on, c.closed_on, c.referral_id
from case_party p join hub_case c on c.id = p.case_id;
grant select on case_person_label to saferhub_app;
