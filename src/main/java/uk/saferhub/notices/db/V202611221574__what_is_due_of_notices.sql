-- What is due of a notice: a manager's authority, issue, service, a look whether it was complied with once its day has passed,
-- and a decision on a breach that nothing followed.
create view due_notices with (security_invoker = true) as
select n.id, n.realm_id, n.area_id, n.organisation_id,
       case when n.state = 'DRAFT' then null else n.officer_id end as account_id,
       n.reference || ', ' || replace(n.notice_type, '-', ' ') as what,
       case n.state when 'DRAFT' then 'Authorise' when 'AUTHORISED' then 'Issue' when 'ISSUED' then 'Serve'
                    when 'SERVED' then 'Check' else 'Decide' end as verb,
       '/notices/' || n.reference as href,
       case n.state when 'SERVED' then n.comply_by
                    when 'BREACHED' then (select max(e.held_on) from notice_event e
                                          where e.notice_id = n.id and e.event = 'BREACHED')
                    else n.dated_on end as due_on,
       case when n.state = 'DRAFT' then 'authorise' else 'notice' end as kind
from notice n
where n.state in ('DRAFT', 'AUTHORISED', 'ISSUED')
   or (n.state = 'SERVED' and n.comply_by is not null)
   or (n.state = 'BREACHED' and not exists (select from penalty p where p.notice_id = n.id)
                            and not exists (select from prosecution p where p.notice_id = n.id));
grant select on due_notices to saferhub_app;
