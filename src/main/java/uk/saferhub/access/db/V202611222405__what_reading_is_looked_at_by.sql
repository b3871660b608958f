-- Who is barred from a record, and the roles that people hold: for looking at how records were read.
create view barred_label with (security_invoker = true) as
select record_id, realm_id, account_id, excluded_at, lifted_at from exclusion;
create view held_role_label with (security_invoker = true) as
select g.account_id, g.organisation_id, g.realm_id, g.area_id, ro.code as role, g.held_from, g.held_until
from access_grant g join role ro on ro.id = g.role_id;
create view person_account_label with (security_invoker = true) as select id, name from account where kind = 'person';
grant select on barred_label, held_role_label, person_account_label to saferhub_app;
