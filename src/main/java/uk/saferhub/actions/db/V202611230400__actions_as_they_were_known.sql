-- Whose an action was before it was given to another body: a figure as known on a day counts it there (AUD-03).
alter table action_change add column from_organisation_id uuid references organisation (id);
comment on column action_change.from_organisation_id is 'not personal: whose it was before; null unless its owner changed';
create index action_change_from on action_change (from_organisation_id);
-- Until now only the name was kept.
update action_change c set from_organisation_id = (select o.id from organisation o where o.name = c.before order by o.code limit 1)
where c.kind = 'OWNER';

-- An action as it stood at the moment as known: by its answers and changes up to then, and not by what its row says now. The day
-- first agreed never changes. What a disposal emptied before this view was made has no changes any more, and goes by its row.
create view action_known with (security_invoker = true) as
select a.id as action_id, a.realm_id, coalesce(g.owner, a.owner_organisation_id) as owner_organisation_id, a.raised_on,
       coalesce(a.first_due_on, a.due_on) as first_due_on,
       case e.event when 'DONE' then 'done' when 'FOUND_NOT_POSSIBLE' then 'not_possible' else 'open' end as outcome,
       case when e.event in ('DONE', 'FOUND_NOT_POSSIBLE') then e.held_on end as finished_on
from action a
left join lateral (
  select s.event, s.held_on
  from (select n.event, n.held_on, n.known_at, n.id from action_answer n
        where n.action_id = a.id and n.event <> 'ACCEPTED' and n.known_at <= as_known()
        union all
        select c.kind, null, c.known_at, c.id from action_change c
        where c.action_id = a.id and c.kind in ('WITHDRAWN', 'REOPENED') and c.known_at <= as_known()) s
  order by s.known_at desc, s.id desc limit 1) e on true
left join lateral (
  select c.from_organisation_id as owner from action_change c
  where c.action_id = a.id and c.kind = 'OWNER' and c.known_at > as_known()
  order by c.known_at, c.id limit 1) g on true
where a.known_at <= as_known() and e.event is distinct from 'WITHDRAWN'
  and (a.status <> 'WITHDRAWN'
       or exists (select from action_change w where w.action_id = a.id and w.kind = 'WITHDRAWN' and w.known_at > as_known()));
grant select on action_known to saferhub_app, saferhub_figures;

create or replace view published_actions with (security_invoker = true) as
select a.id, a.realm_id, a.area_id, o.code as agency, a.source_kind as agreed_in, k.raised_on, k.first_due_on,
       k.first_due_on + 1 as late_from, k.finished_on, k.outcome,
       case when k.finished_on is null then 'open' when k.finished_on > k.first_due_on then 'late' else 'in_time' end as timing
from action_known k join action a on a.id = k.action_id join organisation_label o on o.id = k.owner_organisation_id;

-- By the changes it is known what an action was on a day, and that it was withdrawn: their words go, the rows stay.
insert into disposal_part (table_name, how, kept, not_by, reason) values
  ('action_change', 'SKELETON', '{}', '{}', 'counted by published_actions');
