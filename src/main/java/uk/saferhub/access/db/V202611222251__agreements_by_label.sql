-- For recording on which agreement something was given to others.
create view agreement_label with (security_invoker = true) as
select id, realm_id, title, gateway, in_force_from, ended_on from sharing_agreement;
grant select on agreement_label to saferhub_app;
