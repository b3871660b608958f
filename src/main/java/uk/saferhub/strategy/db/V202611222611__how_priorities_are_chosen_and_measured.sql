create table candidate_issue (
  id uuid primary key references entry (id),
  realm_id uuid not null references realm (id),
  code text not null,
  strategy text not null,
  title text not null,
  evidence text not null,
  source text,
  raised_on date not null
);
create index candidate_issue_realm on candidate_issue (realm_id, strategy, code);
comment on table candidate_issue is 'An issue that may become a priority of a strategy.';
comment on column candidate_issue.id is 'not personal';
comment on column candidate_issue.realm_id is 'not personal';
comment on column candidate_issue.code is 'not personal';
comment on column candidate_issue.strategy is 'not personal: code of a strategy in the same realm';
comment on column candidate_issue.title is 'not personal';
comment on column candidate_issue.evidence is 'personal: free words';
comment on column candidate_issue.source is 'not personal: such as the reference of a report';
comment on column candidate_issue.raised_on is 'not personal';
call protect('candidate_issue');

create table priority_selection (
  id uuid primary key references entry (id),
  realm_id uuid not null references realm (id),
  candidate text not null,
  held_on date not null,
  decided_by text not null,
  harm integer not null check (harm between 1 and 5),
  concern integer not null check (concern between 1 and 5),
  influence integer not null check (influence between 1 and 5),
  outcome text not null check (outcome in ('ADOPTED', 'PUT_OFF', 'NOT_ADOPTED')),
  reason text not null
);
create index priority_selection_realm on priority_selection (realm_id, candidate, held_on desc);
comment on table priority_selection is 'What a session made of a candidate.';
comment on column priority_selection.id is 'not personal';
comment on column priority_selection.realm_id is 'not personal';
comment on column priority_selection.candidate is 'not personal: code of a candidate in the same realm';
comment on column priority_selection.held_on is 'not personal';
comment on column priority_selection.decided_by is 'not personal: the group in the pack';
comment on column priority_selection.harm is 'not personal: 1 to 5';
comment on column priority_selection.concern is 'not personal: 1 to 5';
comment on column priority_selection.influence is 'not personal: 1 to 5';
comment on column priority_selection.outcome is 'not personal';
comment on column priority_selection.reason is 'personal: free words';
call protect('priority_selection');

create table measure_target (
  id uuid primary key references entry (id),
  realm_id uuid not null references realm (id),
  priority text not null,
  metric text not null,
  better text not null check (better in ('MORE', 'FEWER')),
  span text not null check (span in ('QUARTER', 'YEAR')),
  baseline integer,
  target integer not null check (target >= 0),
  tolerance integer not null check (tolerance between 0 and 99),
  began_on date not null,
  ended_on date check (ended_on >= began_on)
);
create index measure_target_realm on measure_target (realm_id, priority, metric, began_on desc);
comment on table measure_target is 'What a measure of a priority is to reach, from a day on.';
comment on column measure_target.id is 'not personal';
comment on column measure_target.realm_id is 'not personal';
comment on column measure_target.priority is 'not personal: of the pack';
comment on column measure_target.metric is 'not personal: of the pack';
comment on column measure_target.better is 'not personal';
comment on column measure_target.span is 'not personal';
comment on column measure_target.baseline is 'not personal: in the unit of the metric';
comment on column measure_target.target is 'not personal: in the unit of the metric';
comment on column measure_target.tolerance is 'not personal: per cent of the target';
comment on column measure_target.began_on is 'not personal';
comment on column measure_target.ended_on is 'not personal';
call protect('measure_target');

-- Every target that stands on record; which of several for one measure holds on a day is the one that began last by then.
create view measure_target_label with (security_invoker = true) as
select e.id, e.realm_id, e.area_id, e.reference, e.recorded_at, t.priority, t.metric, t.better, t.span, t.baseline, t.target,
       t.tolerance, t.began_on, t.ended_on
from measure_target t join entry_label e using (id);
-- Candidates with the newest session's word on each.
create view candidate_label with (security_invoker = true) as
select e.id, e.realm_id, e.area_id, e.reference, c.code, c.strategy, c.title, c.evidence, c.source, c.raised_on,
       s.held_on, s.decided_by, s.harm, s.concern, s.influence, s.harm + s.concern + s.influence as score, s.outcome, s.reason
from candidate_issue c join entry_label e using (id)
left join lateral (select n.* from priority_selection n join entry_label l using (id)
                   where n.realm_id = c.realm_id and n.candidate = c.code
                   order by n.held_on desc, l.recorded_at desc limit 1) s on true;
grant select on measure_target_label, candidate_label to saferhub_app;
