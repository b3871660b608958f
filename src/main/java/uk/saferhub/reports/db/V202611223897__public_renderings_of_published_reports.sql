-- For the public library: the rendering for everybody of what was published, and never the exempt one.
create view published_report_rendering with (security_invoker = true) as
select r.id, r.realm_id, r.area_id, r.reference, r.partnership, r.template, r.dated, s.format, s.bytes
from report r join report_snapshot s on s.report_id = r.id and s.audience = 'PUBLIC' and s.format in ('PAGE', 'PDF')
where r.status = 'PUBLISHED';
grant select on published_report_rendering to saferhub_app;
