-- That something was put right, and when, without what: for whoever carries it to those who were given it. What another body keeps
-- safely is not among it.
create view person_correction_label with (security_invoker = true) as
select w.person_id, w.realm_id, w.withdrawn_at as corrected_at from person_fact_withdrawal w where not w.safe;
grant select on person_correction_label to saferhub_app;
