-- What an exempt part is called may tell what it is about: it stays with those who open the part.
alter table report_task add column exempt boolean not null default true;
comment on column report_task.exempt is 'not personal: whether the part is exempt; so of tasks given before this was kept';

create or replace view report_task_label with (security_invoker = true) as
select distinct on (t.report_id, t.code) t.report_id as id, t.realm_id, r.area_id, r.reference, r.status, t.code, t.title,
       t.account_id, a.name as owner, t.due_on,
       exists (select from report_part p where p.report_id = t.report_id and p.code = t.code
                                           and p.written_by = t.account_id and p.written_at >= t.given_at) as done,
       t.exempt
from report_task t join report r on r.id = t.report_id join account_label a on a.id = t.account_id
order by t.report_id, t.code, t.given_at desc, t.id desc;

create or replace view due_reports with (security_invoker = true) as
select r.id, r.realm_id, r.area_id, null::uuid as organisation_id,
       case when r.status = 'DRAFTING' then r.started_by end as account_id,
       r.reference || ', ' || replace(r.template, '-', ' ') as what,
       case r.status when 'DRAFTING' then 'Write' when 'CONTRIBUTED' then 'Clear' when 'CLEARED' then 'Approve'
                     else 'Publish' end as verb,
       '/reports/' || r.reference as href, r.dated as due_on,
       case r.status when 'DRAFTING' then 'write' when 'CONTRIBUTED' then 'write' when 'CLEARED' then 'approve'
                     else 'publish' end as kind
from report r where r.status not in ('PUBLISHED', 'DROPPED')
union all
select t.id, t.realm_id, t.area_id, null::uuid, t.account_id,
       case when t.exempt then 'A part' else t.title end || ', report ' || t.reference, 'Write',
       '/reports/' || t.reference || case when t.exempt then '' else '/parts/' || t.code end, t.due_on, 'part'
from report_task_label t
where t.status in ('DRAFTING', 'CONTRIBUTED') and not t.done;
