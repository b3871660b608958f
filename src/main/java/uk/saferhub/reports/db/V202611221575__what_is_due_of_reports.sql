-- What is due of a report by the day that it is dated: its next step, by whoever may take it.
create view due_reports with (security_invoker = true) as
select r.id, r.realm_id, r.area_id, null::uuid as organisation_id,
       case when r.status = 'DRAFTING' then r.started_by end as account_id,
       r.reference || ', ' || replace(r.template, '-', ' ') as what,
       case r.status when 'DRAFTING' then 'Write' when 'CONTRIBUTED' then 'Clear' when 'CLEARED' then 'Approve'
                     else 'Publish' end as verb,
       '/reports/' || r.reference as href, r.dated as due_on,
       case r.status when 'DRAFTING' then 'write' when 'CONTRIBUTED' then 'write' when 'CLEARED' then 'approve'
                     else 'publish' end as kind
from report r where r.status <> 'PUBLISHED';
grant select on due_reports to saferhub_app;
