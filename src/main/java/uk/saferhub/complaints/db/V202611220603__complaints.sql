create table complaint (
  id uuid primary key references entry (id),
  realm_id uuid not null references realm (id),
  received_on date not null,
  kind text not null,
  theme text,
  source text not null,
  place text not null,
  impact text
);
create index complaint_realm on complaint (realm_id, received_on);
comment on table complaint is 'A complaint or incident of anti-social behaviour as it came in. Who complained is not kept.';
comment on column complaint.id is 'not personal';
comment on column complaint.realm_id is 'not personal';
comment on column complaint.received_on is 'not personal';
comment on column complaint.kind is 'not personal: as figures name it';
comment on column complaint.theme is 'not personal';
comment on column complaint.source is 'not personal: what kind of person or body brought it';
comment on column complaint.place is 'personal: a street may tell whom it is about';
comment on column complaint.impact is 'personal: free words';
call protect('complaint');

create table joint_action (
  id uuid primary key references entry (id),
  realm_id uuid not null references realm (id),
  held_on date not null,
  operation text not null,
  place text not null,
  teams text[] not null check (cardinality(teams) > 1),
  results text
);
create index joint_action_realm on joint_action (realm_id, operation, held_on);
comment on table joint_action is 'A joint day of action or visit under an operation.';
comment on column joint_action.id is 'not personal';
comment on column joint_action.realm_id is 'not personal';
comment on column joint_action.held_on is 'not personal';
comment on column joint_action.operation is 'not personal: code in the pack';
comment on column joint_action.place is 'not personal';
comment on column joint_action.teams is 'not personal: names of teams';
comment on column joint_action.results is 'personal: free words';
call protect('joint_action');

create table patrol (
  id uuid primary key references entry (id),
  realm_id uuid not null references realm (id),
  walked_on date not null,
  team text not null,
  officers integer not null check (officers > 0),
  cause text not null,
  route text not null,
  results text
);
create index patrol_realm on patrol (realm_id, walked_on);
comment on table patrol is 'A patrol that was walked.';
comment on column patrol.id is 'not personal';
comment on column patrol.realm_id is 'not personal';
comment on column patrol.walked_on is 'not personal';
comment on column patrol.team is 'not personal';
comment on column patrol.officers is 'not personal';
comment on column patrol.cause is 'not personal';
comment on column patrol.route is 'not personal';
comment on column patrol.results is 'personal: free words';
call protect('patrol');

create view published_complaints with (security_invoker = true) as
  select e.id, e.realm_id, e.area_id, c.kind, c.theme, lower(c.source) as source, c.place, c.received_on
  from complaint c join entry_label e using (id);
comment on view published_complaints is 'Complaints and incidents; one row each.';

create view published_joint_actions with (security_invoker = true) as
  select e.id, e.realm_id, e.area_id, j.operation, t.team, t.team as organisation, j.place, j.held_on
  from joint_action j join entry_label e using (id) cross join lateral (select distinct unnest(j.teams) as team) t;
comment on view published_joint_actions is
  'Joint days of action: one row for each team of each day, so that count(distinct id) counts days and distinct team counts teams.';

create view published_patrols with (security_invoker = true) as
  select e.id, e.realm_id, e.area_id, p.team, p.officers, lower(p.cause) as cause, p.route, p.walked_on
  from patrol p join entry_label e using (id);
comment on view published_patrols is 'Patrols; one row each.';

grant select on published_complaints, published_joint_actions, published_patrols to saferhub_app, saferhub_figures;
