create table priority (
  id uuid primary key,
  release_id uuid not null,
  partnership text not null,
  area text not null,
  strategy text not null,
  priority text not null,
  kind text not null,
  title text not null,
  lead_label text,
  position integer not null,
  began_on date,
  ended_on date,
  superseded boolean not null default false
);
create index priority_of_partnership on priority (partnership) where not superseded;
comment on table priority is 'Priorities and their leads, a row for each in each release; earlier releases'' rows stay, since figures may cite them.';
comment on column priority.id is 'not personal';
comment on column priority.release_id is 'not personal: the release that says so';
comment on column priority.partnership is 'not personal: code';
comment on column priority.area is 'not personal: code of the partnership''s area';
comment on column priority.strategy is 'not personal: code';
comment on column priority.priority is 'not personal: code';
comment on column priority.kind is 'not personal: theme, priority, focus or objective';
comment on column priority.title is 'not personal';
comment on column priority.lead_label is 'not personal: the lead as it is printed; bodies, never people';
comment on column priority.position is 'not personal: place in the printed table, from 1';
comment on column priority.began_on is 'not personal: first day of the strategy';
comment on column priority.ended_on is 'not personal: last day of the strategy';
comment on column priority.superseded is 'not personal: whether a later release says it anew';
call share('priority');

-- published_priorities: one row for each priority of the release in force, in the governance realm of its partnership.
create view published_priorities with (security_invoker = true) as
  select p.id, r.id as realm_id, a.id as area_id, p.strategy, p.priority, p.title, p.lead_label, p.kind, p.position, p.began_on, p.ended_on
  from priority p
  join realm_label r on r.partnership = p.partnership and r.compartment = 'governance'
  join area_label a on a.code = p.area
  where not p.superseded;
comment on view published_priorities is 'Priorities with their printed leads; began_on and ended_on are the strategy''s first and last day.';
grant select on published_priorities to saferhub_app, saferhub_figures;
