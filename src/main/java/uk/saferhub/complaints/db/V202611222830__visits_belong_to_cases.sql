-- A visit that was made because of a case shows there, to everybody in the case.
alter table reassurance_visit add column case_reference text;
comment on column reassurance_visit.case_reference is 'not personal: the case for whose sake they went, random; may be null';
create index reassurance_visit_case on reassurance_visit (case_reference) where case_reference is not null;
create view case_visit_label with (security_invoker = true) as
  select e.id, e.realm_id, e.area_id, e.reference, v.case_reference, v.visited_on, v.neighbourhood,
         array_to_string(v.agencies, ', ') as agencies, v.households, v.results
  from reassurance_visit v join entry_label e using (id) where v.case_reference is not null;
comment on view case_visit_label is 'Visits to reassure a neighbourhood that belong to a case.';
grant select on case_visit_label to saferhub_app;
