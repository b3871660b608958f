-- A referral to mediation that was made because of a case shows there, to everybody in the case, with what came of it.
alter table mediation add column case_reference text;
comment on column mediation.case_reference is 'not personal: the case of the parties, random; may be null';
create index mediation_case on mediation (case_reference) where case_reference is not null;
create view case_mediation_label with (security_invoker = true) as
  select e.id, e.realm_id, e.area_id, e.reference, m.case_reference, m.referred_on, m.provider, m.parties, m.place,
         l.result, l.came_on as result_on
  from mediation m join entry_label e using (id)
  left join latest_outcome l on l.realm_id = e.realm_id and l.followed = e.reference
  where m.case_reference is not null;
comment on view case_mediation_label is 'Referrals to mediation that belong to a case, with the newest outcome.';
grant select on case_mediation_label to saferhub_app;
