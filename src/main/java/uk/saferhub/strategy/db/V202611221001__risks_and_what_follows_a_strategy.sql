create table risk (
  id uuid primary key references entry (id),
  realm_id uuid not null references realm (id),
  code text not null,
  strategy text not null,
  title text not null,
  state text not null,
  since_on date not null,
  answer text
);
create index risk_realm on risk (realm_id, code);
comment on table risk is 'A risk to a strategy, and how it stands from a day on.';
comment on column risk.id is 'not personal';
comment on column risk.realm_id is 'not personal';
comment on column risk.code is 'not personal';
comment on column risk.strategy is 'not personal';
comment on column risk.title is 'not personal';
comment on column risk.state is 'not personal';
comment on column risk.since_on is 'not personal';
comment on column risk.answer is 'personal: free words';
call protect('risk');

create view published_risks with (security_invoker = true) as
  select e.id, e.realm_id, e.area_id, r.code as risk, r.strategy, r.title, lower(r.state) as state, r.since_on,
         lead(r.since_on) over (partition by r.realm_id, r.code order by r.since_on, e.recorded_at) as until_on
  from risk r join entry_label e using (id);
comment on view published_risks is 'How risks stood, from since_on until until_on; one row for each change.';

-- The first day of the strategy that follows it, so that a report names it before that strategy is in force.
create or replace view published_strategies with (security_invoker = true) as
  select p.*, (select min(n.began_on) from strategy n join entry_label l using (id)
               where n.realm_id = p.realm_id and n.follows = p.strategy) as succeeded_on
  from (
    select e.id, e.realm_id, e.area_id, s.code as strategy, s.title, s.period, 'in_force' as event, s.began_on as happened_on,
           s.began_on, s.ended_on, s.follows
    from strategy s join entry_label e using (id)
    union all
    select e.id, e.realm_id, e.area_id, v.strategy, s.title, s.period, lower(v.event), v.happened_on, s.began_on, s.ended_on, s.follows
    from strategy_event v join entry_label e using (id)
    join lateral (select s.* from strategy s join entry_label l using (id) where s.realm_id = v.realm_id and s.code = v.strategy
                  order by s.began_on desc limit 1) s on true
  ) p;

-- A link to another plan ends with the strategy that makes it.
create or replace view published_alignments with (security_invoker = true) as
  select e.id, e.realm_id, e.area_id, a.strategy, a.plan, a.priority, a.linked_on,
         (select max(s.ended_on) from strategy s join entry_label l using (id)
          where s.realm_id = a.realm_id and s.code = a.strategy) as ended_on
  from alignment a join entry_label e using (id);

grant select on published_risks to saferhub_app, saferhub_figures;
