create table meeting_series (
  id uuid primary key references entry (id),
  realm_id uuid not null references realm (id),
  code text not null,
  name text not null,
  group_code text,
  standing text not null check (standing in ('MEETING', 'PROPOSED')),
  cadence text not null,
  mode text not null,
  began_on date not null,
  ended_on date check (ended_on >= began_on),
  booked_until date,
  sections text[] not null,
  break_minutes integer check (break_minutes > 0)
);
create index meeting_series_code on meeting_series (realm_id, code);
comment on table meeting_series is 'How often and how a group or panel meets.';
comment on column meeting_series.id is 'not personal';
comment on column meeting_series.realm_id is 'not personal';
comment on column meeting_series.code is 'not personal: as figures name it';
comment on column meeting_series.name is 'not personal';
comment on column meeting_series.group_code is 'not personal: the group in the pack';
comment on column meeting_series.standing is 'not personal';
comment on column meeting_series.cadence is 'not personal: a name of the Cadence list';
comment on column meeting_series.mode is 'not personal: a name of the MeetingMode list';
comment on column meeting_series.began_on is 'not personal';
comment on column meeting_series.ended_on is 'not personal: last day; null while it goes on';
comment on column meeting_series.booked_until is 'not personal';
comment on column meeting_series.sections is 'not personal: names of the parts of a sitting, in order';
comment on column meeting_series.break_minutes is 'not personal';
call protect('meeting_series');

create table meeting_held (
  id uuid primary key references entry (id),
  realm_id uuid not null references realm (id),
  series text not null,
  held_on date not null,
  mode text not null,
  present text[] not null,
  apologies text[] not null,
  absent text[] not null,
  note text
);
create index meeting_held_series on meeting_held (realm_id, series, held_on);
comment on table meeting_held is 'A meeting that was held, with the bodies that attended.';
comment on column meeting_held.id is 'not personal';
comment on column meeting_held.realm_id is 'not personal';
comment on column meeting_held.series is 'not personal: code of the series in the same realm';
comment on column meeting_held.held_on is 'not personal';
comment on column meeting_held.mode is 'not personal';
comment on column meeting_held.present is 'not personal: names of bodies';
comment on column meeting_held.apologies is 'not personal: names of bodies';
comment on column meeting_held.absent is 'not personal: names of bodies';
comment on column meeting_held.note is 'personal: free words';
call protect('meeting_held');

create table meeting_decision (
  id uuid primary key references entry (id),
  realm_id uuid not null references realm (id),
  kind text not null,
  subject text not null,
  group_code text not null,
  decided_on date not null,
  effective_on date,
  wording text not null
);
create index meeting_decision_realm on meeting_decision (realm_id, decided_on);
comment on table meeting_decision is 'What a group decided.';
comment on column meeting_decision.id is 'not personal';
comment on column meeting_decision.realm_id is 'not personal';
comment on column meeting_decision.kind is 'not personal';
comment on column meeting_decision.subject is 'not personal: code of what it is about';
comment on column meeting_decision.group_code is 'not personal: the group in the pack';
comment on column meeting_decision.decided_on is 'not personal';
comment on column meeting_decision.effective_on is 'not personal';
comment on column meeting_decision.wording is 'personal: free words, as minuted';
call protect('meeting_decision');

create view published_series with (security_invoker = true) as
  select e.id, e.realm_id, e.area_id, s.code as series, s.name, s.group_code, lower(s.standing) as standing,
         case s.cadence when 'FOUR_WEEKLY' then 'every four weeks' when 'TWICE_YEARLY' then 'twice a year'
                        else lower(replace(s.cadence, '_', ' ')) end as cadence,
         case s.cadence when 'TWICE_WEEKLY' then 2 when 'WEEKLY' then 1 end as sittings_a_week,
         lower(replace(s.mode, '_', ' ')) as mode, s.began_on, s.ended_on, s.booked_until,
         greatest(cardinality(s.sections), 1) as sections, s.sections as section_names
  from meeting_series s join live_entry e using (id);
comment on view published_series is 'Series of meetings in the words that a report prints. A sitting without sections has one.';

create view published_meetings with (security_invoker = true) as
  select e.id, e.realm_id, e.area_id, m.series,
         (select s.group_code from meeting_series s join live_entry l using (id)
          where s.realm_id = m.realm_id and s.code = m.series order by s.began_on desc limit 1) as group_code,
         lower(replace(m.mode, '_', ' ')) as mode, m.held_on, cardinality(m.present) as bodies_present
  from meeting_held m join live_entry e using (id);
comment on view published_meetings is 'Meetings held; one row each.';

create view published_attendance with (security_invoker = true) as
  select e.id, e.realm_id, e.area_id, m.series, m.held_on, a.attendance, a.organisation
  from meeting_held m join live_entry e using (id)
  cross join lateral (select 'present' as attendance, unnest(m.present) as organisation
                      union all select 'apologies', unnest(m.apologies)
                      union all select 'absent', unnest(m.absent)) a;
comment on view published_attendance is 'Who attended which meeting: one row for each body and meeting.';

create view published_decisions with (security_invoker = true) as
  select e.id, e.realm_id, e.area_id, lower(d.kind) as kind, d.subject, d.group_code, d.wording, d.decided_on, d.effective_on
  from meeting_decision d join live_entry e using (id);
comment on view published_decisions is 'Decisions of groups; one row each.';

grant select on published_series, published_meetings, published_attendance, published_decisions to saferhub_app, saferhub_figures;
