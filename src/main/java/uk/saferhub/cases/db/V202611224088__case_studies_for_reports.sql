-- A published case study as reports quote it: nothing in it, nor its key, leads to the case. One of which somebody took back that
-- their story is told is gone from the next draft, as it is from the page.
create view published_case_studies with (security_invoker = true) as
select s.id, s.realm_id, c.area_id, c.hub, s.title,
       s.title || '. Reported: ' || s.reported || ' Response: ' || s.response || ' Result: ' || s.result as told,
       (s.published_at at time zone 'Europe/London')::date as published_on
from case_study s join hub_case c on c.id = s.case_id
where s.published_at is not null and s.withdrawn_at is null
  and not exists (select 1 from case_party p join person_consent_label n on n.person_id = p.person_id
                  where p.case_id = s.case_id and n.purpose = 'CASE_STUDY' and n.answer <> 'GIVEN');
comment on view published_case_studies is 'Published case studies; told is the whole in one paragraph. id is the study''s, which opens nothing.';
grant select on person_consent_label to saferhub_figures;
grant select on published_case_studies to saferhub_app, saferhub_figures;
