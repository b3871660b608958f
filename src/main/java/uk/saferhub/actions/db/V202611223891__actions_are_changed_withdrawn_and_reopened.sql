-- An action is changed, withdrawn or opened again with a reason; what it said before stays beside it.
alter table action drop constraint action_status_check;
alter table action add constraint action_status_check
  check (status in ('OPEN', 'IN_PROGRESS', 'DONE', 'NOT_POSSIBLE', 'WITHDRAWN'));
alter table action add column first_due_on date, add column asked_due_on date, add column asked_on date;
comment on column action.due_on is 'not personal: the last day on which it is in time, as agreed now';
comment on column action.first_due_on is 'not personal: the day first agreed, by which figures count what is late; null where it never moved';
comment on column action.asked_due_on is 'not personal: the day that its owner asks for; null where nothing waits for an answer';
comment on column action.asked_on is 'not personal: the day on which its owner asked; null with asked_due_on';
create index action_asked on action (raised_by_organisation_id, asked_on) where asked_due_on is not null;

create table action_change (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  action_id uuid not null references action (id),
  kind text not null check (kind in ('WORDING', 'DUE', 'OWNER', 'WITHDRAWN', 'REOPENED', 'ASKED', 'KEPT')),
  before text not null,
  after text not null,
  reason text not null,
  organisation_id uuid not null references organisation (id),
  account_id uuid not null references account (id),
  known_at timestamptz not null
);
create index action_change_of on action_change (action_id, known_at desc);
create index action_change_realm on action_change (realm_id);
create index action_change_organisation on action_change (organisation_id);
create index action_change_account on action_change (account_id);
comment on table action_change is 'Each change of what was agreed, with what it was and why; none is ever changed itself.';
comment on column action_change.id is 'not personal';
comment on column action_change.realm_id is 'not personal';
comment on column action_change.action_id is 'not personal';
comment on column action_change.kind is 'not personal: its wording, due date or owner changed; it was withdrawn or opened again; another date was asked for, or not agreed';
comment on column action_change.before is 'special category: what it was, in words; empty where nothing was';
comment on column action_change.after is 'special category: what it is, in words';
comment on column action_change.reason is 'special category: why, in words';
comment on column action_change.organisation_id is 'not personal: for whom it was changed';
comment on column action_change.account_id is 'personal: who changed it';
comment on column action_change.known_at is 'not personal: when';
call protect('action_change');

create or replace view action_label with (security_invoker = true) as
select a.source_id as id, a.realm_id, a.area_id, a.id as action_id, a.reference, a.source_kind, a.source_reference,
       a.source_path, a.what, a.approach, a.owner_organisation_id, o.name as owner, a.owner_account_id, p.name as person,
       a.raised_by_organisation_id, a.raised_on, a.due_on, a.status, a.status in ('OPEN', 'IN_PROGRESS') as is_open,
       a.version, a.changed_at, c.name as changed_by, r.name as raised_by,
       (select max(h.chased_on) from action_chase h where h.action_id = a.id) as chased_on,
       coalesce(a.first_due_on, a.due_on) as first_due_on, a.asked_due_on
from action a
join organisation_label o on o.id = a.owner_organisation_id
join organisation_label r on r.id = a.raised_by_organisation_id
left join account_label p on p.id = a.owner_account_id
join account_label c on c.id = a.changed_by;

-- That another date is asked for waits for an answer by whoever asked for the action.
create view due_action_requests with (security_invoker = true) as
select a.source_id as id, a.realm_id, a.area_id, a.raised_by_organisation_id as organisation_id, null::uuid as account_id,
       a.what, 'Answer: another date is asked for' as verb, '/actions/' || a.reference || '/change' as href, a.asked_on as due_on,
       'request' as kind
from action a
where a.asked_due_on is not null and a.status in ('OPEN', 'IN_PROGRESS');
grant select on due_action_requests to saferhub_app;

-- For figures: how each action came out, against the day first agreed. What was withdrawn was never to be done. late_from: the first
-- day on which it is late, so that a stock from then until finished_on is what was late and unanswered on a day.
create view published_actions with (security_invoker = true) as
select a.id, a.realm_id, a.area_id, o.code as agency, a.source_kind as agreed_in, a.raised_on, f.first_due_on,
       f.first_due_on + 1 as late_from, f.finished_on,
       case a.status when 'DONE' then 'done' when 'NOT_POSSIBLE' then 'not_possible' else 'open' end as outcome,
       case when f.finished_on is null then 'open' when f.finished_on > f.first_due_on then 'late' else 'in_time' end as timing
from action a join organisation_label o on o.id = a.owner_organisation_id
cross join lateral (
  select coalesce(a.first_due_on, a.due_on) as first_due_on,
         case when a.status in ('DONE', 'NOT_POSSIBLE')
              then (select n.held_on from action_answer n where n.action_id = a.id order by n.known_at desc, n.id desc limit 1)
         end as finished_on) f
where a.status <> 'WITHDRAWN';
grant select on published_actions to saferhub_app, saferhub_figures;
