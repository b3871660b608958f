-- For retention: what a closed case's time is counted from. A case is a child's where one of its people was under 18 when it was
-- opened, by the latest day on which they may have been born; its time runs from the birth of the youngest of them.
create view case_retention_label with (security_invoker = true) as
select c.id, c.realm_id, c.area_id, 'case'::text as kind, c.reference,
       case when m.latest is null then 'HUB_CASE' else 'HUB_CASE_OF_CHILD' end as subject,
       coalesce(m.latest, c.closed_on) as trigger_on, c.closed_on as ended_on,
       case when exists (select from case_transfer t where t.case_id = c.id and t.answered_by is null)
            then 'Another hub was asked to take it over and has not answered.' end as open_why, c.referral_id as with_id
from hub_case c
left join lateral (
  select max(b.latest) as latest from case_party p join person_birth_label b on b.person_id = p.person_id
  where p.case_id = c.id and b.latest > (c.opened_on - interval '18 years')::date) m on true
where c.closed_on is not null;
grant select on case_retention_label to saferhub_app;
