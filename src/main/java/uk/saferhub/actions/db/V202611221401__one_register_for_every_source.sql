-- An action of a meeting or on a complaint is none of support, diversion and enforcement.
alter table action alter column approach drop not null;
comment on column action.approach is 'not personal: support, diversion or enforcement; null where it is none of these';

-- What somebody last narrowed the list to (no name), and what they saved under a name of their own.
create table action_view (
  account_id uuid not null references account (id),
  name text not null,
  filter text not null,
  saved_at timestamptz not null,
  primary key (account_id, name)
);
comment on table action_view is 'Filters of the action register that somebody keeps: the last used under no name, others under theirs.';
comment on column action_view.account_id is 'personal: whose';
comment on column action_view.name is 'personal: in the words of its owner; empty for the last used';
comment on column action_view.filter is 'not personal: the address''s query';
comment on column action_view.saved_at is 'not personal';
call share('action_view');
grant delete on action_view to saferhub_app;

create or replace view action_label with (security_invoker = true) as
select a.source_id as id, a.realm_id, a.area_id, a.id as action_id, a.reference, a.source_kind, a.source_reference,
       a.source_path, a.what, a.approach, a.owner_organisation_id, o.name as owner, a.owner_account_id, p.name as person,
       a.raised_by_organisation_id, a.raised_on, a.due_on, a.status, a.status in ('OPEN', 'IN_PROGRESS') as is_open,
       a.version, a.changed_at, c.name as changed_by, r.name as raised_by,
       (select max(h.chased_on) from action_chase h where h.action_id = a.id) as chased_on
from action a
join organisation_label o on o.id = a.owner_organisation_id
join organisation_label r on r.id = a.raised_by_organisation_id
left join account_label p on p.id = a.owner_account_id
join account_label c on c.id = a.changed_by;
