create table strategy (
  id uuid primary key references entry (id),
  realm_id uuid not null references realm (id),
  code text not null,
  title text not null,
  period text not null,
  began_on date not null,
  ended_on date check (ended_on >= began_on),
  follows text,
  vision text
);
create index strategy_realm on strategy (realm_id, code);
comment on table strategy is 'A strategy or plan.';
comment on column strategy.id is 'not personal';
comment on column strategy.realm_id is 'not personal';
comment on column strategy.code is 'not personal';
comment on column strategy.title is 'not personal';
comment on column strategy.period is 'not personal';
comment on column strategy.began_on is 'not personal';
comment on column strategy.ended_on is 'not personal';
comment on column strategy.follows is 'not personal';
comment on column strategy.vision is 'personal: free words';
call protect('strategy');

create table strategy_event (
  id uuid primary key references entry (id),
  realm_id uuid not null references realm (id),
  strategy text not null,
  event text not null,
  happened_on date not null,
  decided_by text not null,
  wording text
);
create index strategy_event_realm on strategy_event (realm_id, strategy);
comment on table strategy_event is 'What a group decided about a strategy.';
comment on column strategy_event.id is 'not personal';
comment on column strategy_event.realm_id is 'not personal';
comment on column strategy_event.strategy is 'not personal';
comment on column strategy_event.event is 'not personal';
comment on column strategy_event.happened_on is 'not personal';
comment on column strategy_event.decided_by is 'not personal';
comment on column strategy_event.wording is 'personal: free words';
call protect('strategy_event');

create table alignment (
  id uuid primary key references entry (id),
  realm_id uuid not null references realm (id),
  strategy text not null,
  plan text not null,
  priority text not null,
  linked_on date not null
);
create index alignment_realm on alignment (realm_id, strategy);
comment on table alignment is 'A priority of another plan that a strategy supports.';
comment on column alignment.id is 'not personal';
comment on column alignment.realm_id is 'not personal';
comment on column alignment.strategy is 'not personal';
comment on column alignment.plan is 'not personal';
comment on column alignment.priority is 'not personal';
comment on column alignment.linked_on is 'not personal';
call protect('alignment');

create table success_measure (
  id uuid primary key references entry (id),
  realm_id uuid not null references realm (id),
  subject text not null,
  value text not null,
  measured_from date not null,
  measured_to date not null check (measured_to >= measured_from),
  agreed_by text not null,
  evidence text not null
);
create index success_measure_realm on success_measure (realm_id, subject);
comment on table success_measure is 'A success that is no number, with its evidence.';
comment on column success_measure.id is 'not personal';
comment on column success_measure.realm_id is 'not personal';
comment on column success_measure.subject is 'not personal';
comment on column success_measure.value is 'not personal';
comment on column success_measure.measured_from is 'not personal';
comment on column success_measure.measured_to is 'not personal';
comment on column success_measure.agreed_by is 'not personal';
comment on column success_measure.evidence is 'personal: free words';
call protect('success_measure');

create table report_obligation (
  id uuid primary key references entry (id),
  realm_id uuid not null references realm (id),
  committee text not null,
  per_year integer not null check (per_year > 0),
  agreed_on date not null,
  ended_on date check (ended_on >= agreed_on),
  wording text
);
create index report_obligation_realm on report_obligation (realm_id, committee);
comment on table report_obligation is 'A report that was promised to a committee.';
comment on column report_obligation.id is 'not personal';
comment on column report_obligation.realm_id is 'not personal';
comment on column report_obligation.committee is 'not personal';
comment on column report_obligation.per_year is 'not personal';
comment on column report_obligation.agreed_on is 'not personal';
comment on column report_obligation.ended_on is 'not personal';
comment on column report_obligation.wording is 'personal: free words';
call protect('report_obligation');

create table evidence_source (
  id uuid primary key references entry (id),
  realm_id uuid not null references realm (id),
  code text not null,
  name text not null,
  supplier text not null,
  supply text not null,
  since_on date not null,
  next_refresh_on date,
  substitute text,
  effect text
);
create index evidence_source_realm on evidence_source (realm_id, code);
comment on table evidence_source is 'A set of data that the partnership measures by, and how its supply stands.';
comment on column evidence_source.id is 'not personal';
comment on column evidence_source.realm_id is 'not personal';
comment on column evidence_source.code is 'not personal';
comment on column evidence_source.name is 'not personal';
comment on column evidence_source.supplier is 'not personal';
comment on column evidence_source.supply is 'not personal';
comment on column evidence_source.since_on is 'not personal';
comment on column evidence_source.next_refresh_on is 'not personal';
comment on column evidence_source.substitute is 'not personal';
comment on column evidence_source.effect is 'personal: free words';
call protect('evidence_source');

create view published_strategies with (security_invoker = true) as
  select e.id, e.realm_id, e.area_id, s.code as strategy, s.title, s.period, 'in_force' as event, s.began_on as happened_on,
         s.began_on, s.ended_on, s.follows
  from strategy s join entry_label e using (id)
  union all
  select e.id, e.realm_id, e.area_id, v.strategy, s.title, s.period, lower(v.event), v.happened_on, s.began_on, s.ended_on, s.follows
  from strategy_event v join entry_label e using (id)
  join lateral (select s.* from strategy s join entry_label l using (id) where s.realm_id = v.realm_id and s.code = v.strategy
                order by s.began_on desc limit 1) s on true;
comment on view published_strategies is 'A strategy coming into force, and each decision on it: one row each.';

create view published_alignments with (security_invoker = true) as
  select e.id, e.realm_id, e.area_id, a.strategy, a.plan, a.priority, a.linked_on from alignment a join entry_label e using (id);
comment on view published_alignments is 'What strategies support of other plans; one row each.';

create view published_qualitative with (security_invoker = true) as
  select e.id, e.realm_id, e.area_id, m.subject, m.value, m.evidence, m.agreed_by, m.measured_from as began_on, m.measured_to as ended_on
  from success_measure m join entry_label e using (id);
comment on view published_qualitative is 'Successes in words; one row each.';

create view published_obligations with (security_invoker = true) as
  select e.id, e.realm_id, e.area_id, o.committee, o.per_year as times_a_year, o.agreed_on, o.ended_on
  from report_obligation o join entry_label e using (id);
comment on view published_obligations is 'Reports promised to committees; one row each.';

create view published_datasets with (security_invoker = true) as
  select e.id, e.realm_id, e.area_id, d.code as dataset, d.name, d.supplier, lower(d.supply) as supply_state, d.substitute,
         d.next_refresh_on, d.since_on, lead(d.since_on) over (partition by d.realm_id, d.code order by d.since_on) as until_on
  from evidence_source d join entry_label e using (id);
comment on view published_datasets is 'How the supply of a set of data stood, from since_on until until_on; one row for each change.';

grant select on published_strategies, published_alignments, published_qualitative, published_obligations,
  published_datasets to saferhub_app, saferhub_figures;
