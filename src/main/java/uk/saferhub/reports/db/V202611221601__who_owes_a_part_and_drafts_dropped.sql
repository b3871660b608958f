-- A draft that was started by mistake is dropped, with the reason: it is kept, and no other report counts it.
alter table report drop constraint report_status_check;
alter table report add constraint report_status_check
  check (status in ('DRAFTING', 'CONTRIBUTED', 'CLEARED', 'APPROVED', 'PUBLISHED', 'DROPPED'));
alter table report_step drop constraint report_step_step_check;
alter table report_step add constraint report_step_step_check
  check (step in ('CONTRIBUTE', 'CLEAR', 'SEND_BACK', 'APPROVE', 'REOPEN', 'PUBLISH', 'DROP'));

create table report_task (
  id uuid primary key,
  report_id uuid not null references report (id),
  realm_id uuid not null references realm (id),
  code text not null,
  title text not null,
  account_id uuid not null references account (id),
  due_on date not null,
  given_by uuid not null references account (id),
  given_at timestamptz not null
);
create index report_task_part on report_task (report_id, code, given_at desc);
create index report_task_realm on report_task (realm_id);
create index report_task_owner on report_task (account_id);
create index report_task_giver on report_task (given_by);
comment on table report_task is 'Who is to write a part of a report, and by when. The newest of a part counts.';
comment on column report_task.id is 'not personal';
comment on column report_task.report_id is 'not personal';
comment on column report_task.realm_id is 'not personal';
comment on column report_task.code is 'not personal: of the part';
comment on column report_task.title is 'not personal: of the part';
comment on column report_task.account_id is 'personal: an official at work';
comment on column report_task.due_on is 'not personal: Europe/London';
comment on column report_task.given_by is 'personal: an official at work';
comment on column report_task.given_at is 'not personal';
call protect('report_task');
revoke update on report_task from saferhub_app;

-- The newest task of each part; done once its owner has written the part since.
create view report_task_label with (security_invoker = true) as
select distinct on (t.report_id, t.code) t.report_id as id, t.realm_id, r.area_id, r.reference, r.status, t.code, t.title,
       t.account_id, a.name as owner, t.due_on,
       exists (select from report_part p where p.report_id = t.report_id and p.code = t.code
                                           and p.written_by = t.account_id and p.written_at >= t.given_at) as done
from report_task t join report r on r.id = t.report_id join account_label a on a.id = t.account_id
order by t.report_id, t.code, t.given_at desc, t.id desc;

-- As before, without what was dropped, and with each part that a named person owes.
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
select t.id, t.realm_id, t.area_id, null::uuid, t.account_id, t.title || ', report ' || t.reference, 'Write',
       '/reports/' || t.reference || '/parts/' || t.code, t.due_on, 'part'
from report_task_label t
where t.status in ('DRAFTING', 'CONTRIBUTED') and not t.done;
grant select on report_task_label to saferhub_app;
