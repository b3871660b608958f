-- Of which tables a record of each kind consists; the rest of it is found by the foreign keys. A register's entry has its words in a
-- table of its own. A hold can be put on a record of each of these kinds, and on no other: nothing else is destroyed.
create table disposal_kind (
  kind text not null,
  table_name text not null references disposal_part (table_name),
  primary key (kind, table_name)
);
create index disposal_kind_table on disposal_kind (table_name);
comment on table disposal_kind is 'Kinds of record that can be destroyed, each with the tables that hold it.';
comment on column disposal_kind.kind is 'not personal: as the locks know it';
comment on column disposal_kind.table_name is 'not personal: its rows stay, emptied';
grant select on disposal_kind to saferhub_app;

insert into disposal_part (table_name, how, kept, not_by, reason) values
  ('patrol', 'RECORD', '{}', '{}', 'counted by published_patrols'),
  ('engagement', 'RECORD', '{}', '{}', 'counted by published_engagements'),
  ('shift_return', 'RECORD', '{}', '{}', 'counted by published_shifts'),
  ('reassurance_visit', 'RECORD', '{}', '{}', 'counted by published_reassurance_visits'),
  ('joint_action', 'RECORD', '{}', '{}', 'counted by published_joint_actions'),
  ('joint_plan', 'RECORD', '{}', '{}', 'counted by published_joint_plans'),
  ('concern_place', 'RECORD', '{}', '{}', 'counted by published_places_of_concern'),
  ('concern_state', 'RECORD', '{}', '{}', 'counted by published_places_of_concern'),
  ('mediation', 'RECORD', '{}', '{}', 'counted by published_mediations'),
  ('online_content', 'RECORD', '{}', '{}', 'counted by published_online_requests'),
  ('names_passed', 'RECORD', '{}', '{}', 'counted by published_names_passed'),
  ('tension', 'RECORD', '{}', '{}', 'counted by published_tensions'),
  ('complaint_outcome', 'RECORD', '{}', '{}', 'counted with what it came of'),
  ('meeting_held', 'RECORD', '{}', '{}', 'counted by published_meetings and published_attendance'),
  ('meeting_decision', 'RECORD', '{}', '{}', 'counted by published_decisions'),
  ('review', 'RECORD', '{}', '{}', 'counted by published_reviews'),
  ('recommendation', 'RECORD', '{}', '{}', 'counted by published_recommendations'),
  ('focus_group', 'RECORD', '{}', '{}', 'counted by published_reviews'),
  ('pilot', 'RECORD', '{}', '{}', 'counted by published_pilots'),
  ('contract', 'RECORD', '{}', '{}', 'counted by published_contracts'),
  ('emerging_issue', 'RECORD', '{}', '{}', 'says that there was one'),
  ('analyst_request', 'RECORD', '{}', '{}', 'says that there was one'),
  ('problem_profile', 'RECORD', '{}', '{}', 'says that there was one'),
  -- Sex, health and belief become "not known": they are counted no more by what somebody was.
  ('channel_case', 'RECORD', '{referred_on,stage,last_on,adopted_on,provider,closed_on,closing_reason,reviews_after_exit}', '{}',
   'counted by published_channel_cases'),
  ('channel_step', 'SKELETON', '{event,taken_on,closing_reason}', '{}', 'counted by published_channel_cases'),
  ('information_request', 'RECORD', '{outcome}', '{}', 'counted in the numbers of requests'),
  ('foi_answer', 'SKELETON', '{}', '{}', 'what was published, and names nobody'),
  ('record_search', 'RECORD', '{}', '{}', 'that a compartment was asked, and answered'),
  ('record_search_event', 'SKELETON', '{}', '{}', 'that a compartment was asked, and answered'),
  ('data_breach', 'RECORD', '{}', '{}', 'counted in the numbers of breaches'),
  ('data_breach_step', 'SKELETON', '{}', '{}', 'what was decided, and when'),
  ('bridged_record', 'RECORD', '{}', '{}', 'that something was handed over, and what was said to it');
insert into disposal_kind (kind, table_name) values
  ('case', 'hub_case'), ('referral', 'referral'), ('complaint', 'complaint'), ('notice', 'notice'), ('order', 'enforcement_order'),
  ('prosecution', 'prosecution'), ('patrol', 'patrol'), ('engagement', 'engagement'), ('shift return', 'shift_return'),
  ('reassurance visit', 'reassurance_visit'), ('joint action', 'joint_action'), ('joint plan', 'joint_plan'),
  ('concern place', 'concern_place'), ('concern state', 'concern_state'), ('mediation', 'mediation'),
  ('online content', 'online_content'), ('names passed', 'names_passed'), ('tension', 'tension'), ('outcome', 'complaint_outcome'),
  ('sitting', 'meeting_held'), ('meeting decision', 'meeting_decision'), ('review', 'review'), ('recommendation', 'recommendation'),
  ('focus group', 'focus_group'), ('pilot', 'pilot'), ('contract', 'contract'), ('emerging issue', 'emerging_issue'),
  ('analyst request', 'analyst_request'), ('problem profile', 'problem_profile'), ('channel case', 'channel_case'),
  ('information_request', 'information_request'), ('record_search', 'record_search'), ('data_breach', 'data_breach'),
  ('bridged_record', 'bridged_record');
insert into disposal_kind (kind, table_name)
select k.kind, 'entry' from disposal_kind k
where k.kind in ('complaint', 'patrol', 'engagement', 'shift return', 'reassurance visit', 'joint action', 'joint plan', 'concern place',
  'concern state', 'mediation', 'online content', 'names passed', 'tension', 'outcome', 'sitting', 'meeting decision', 'review',
  'recommendation', 'focus group', 'pilot', 'contract', 'emerging issue', 'analyst request', 'problem profile');

-- The record's own rows: the case with the referral that it began with, an entry with its register's words.
create or replace function disposal_roots(record uuid, out tab text, out id uuid) returns setof record language sql stable
set search_path = public, pg_temp as $$
  select k.table_name, a.record_id from record_access a join disposal_kind k on k.kind = a.kind where a.record_id = $1
  union all
  select 'referral', r.id from referral r join hub_case c on c.id = $1 and r.realm_id = c.realm_id
  where r.id = c.referral_id
$$;

-- As before; and what a Channel case says of somebody's sex, health and belief is not known any more.
create or replace function disposal_blank(kind text, of_record boolean, col text) returns text language sql immutable
set search_path = public, pg_temp as $$
  select case when kind = 'text' and (col ~ '_key$' or col = 'national_reference') then 't.id::text'
              when kind = 'text' and col in ('sex', 'mental_health', 'ideology') then '''NOT_KNOWN'''
              when kind = 'text' and (of_record or col in ('title', 'what', 'defendant')) then '''Destroyed under the schedule'''
              when kind = 'text' then ''''''
              when kind in ('json', 'jsonb') then
                format('case when %s_typeof(t.%I) = ''array'' then ''[]''::%s else ''{}''::%s end', kind, col, kind, kind)
              when kind = 'boolean' then 'false' when kind in ('integer', 'bigint', 'smallint', 'numeric') then '0'
              when kind = 'bytea' then '''''::bytea' when kind like '%[]' then '''{}''' end
$$;

-- Nobody puts a hold on what a run looks at from here on: one that was being placed is waited for, and is seen.
create function disposal_still(disposal uuid) returns void language sql
set search_path = public, pg_temp as $$
  select 1 from record_access a join disposal d on d.id = $1 and a.realm_id = d.realm_id
  where a.record_id in (select d.record_id union select r.id from disposal_roots(d.record_id) r) order by a.record_id for update of a
$$;
revoke all on function disposal_still(uuid) from public;
grant execute on function disposal_still(uuid), disposal_roots(uuid) to saferhub_app;
