-- A round of ward briefings is made at one press for every ward of a partnership, then issued, held and followed.
create table briefing_round (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  area_id uuid not null references area (id),
  reference text not null unique,
  first_month date not null check (extract(day from first_month) = 1),
  last_month date not null check (extract(day from last_month) = 1 and last_month >= first_month),
  forces text[] not null,
  fewest integer not null check (fewest between 10 and 10000),
  status text not null check (status in ('ASKED', 'MADE', 'FAILED', 'ISSUED', 'WITHDRAWN')),
  status_reason text,
  wards integer not null,
  version integer not null,
  asked_by uuid not null references account (id),
  asked_at timestamptz not null,
  made_at timestamptz,
  issued_by uuid references account (id),
  issued_at timestamptz,
  issued_on date
);
create index briefing_round_realm on briefing_round (realm_id, last_month desc);
create index briefing_round_area on briefing_round (area_id);
create index briefing_round_asked_by on briefing_round (asked_by);
create index briefing_round_issued_by on briefing_round (issued_by);
comment on table briefing_round is 'Briefings of all wards of a partnership for the same months.';
comment on column briefing_round.id is 'not personal';
comment on column briefing_round.realm_id is 'not personal';
comment on column briefing_round.area_id is 'not personal';
comment on column briefing_round.reference is 'not personal: random';
comment on column briefing_round.first_month is 'not personal: its first day';
comment on column briefing_round.last_month is 'not personal: its first day';
comment on column briefing_round.forces is 'not personal: whose published crime is counted, by short name';
comment on column briefing_round.fewest is 'not personal: with fewer incidents a ward gets no map';
comment on column briefing_round.status is 'not personal';
comment on column briefing_round.status_reason is 'personal: why it failed or was withdrawn, in free words';
comment on column briefing_round.wards is 'not personal: how many were made; 0 before';
comment on column briefing_round.version is 'not personal: counts changes';
comment on column briefing_round.asked_by is 'personal';
comment on column briefing_round.asked_at is 'not personal';
comment on column briefing_round.made_at is 'not personal';
comment on column briefing_round.issued_by is 'personal';
comment on column briefing_round.issued_at is 'not personal';
comment on column briefing_round.issued_on is 'not personal: the day (Europe/London)';
call protect('briefing_round');

create table ward_briefing (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  area_id uuid not null references area (id),
  round_id uuid not null references briefing_round (id),
  reference text not null unique,
  ward_code text not null,
  ward_name text not null,
  content text not null,
  planned_on date,
  planned_time text,
  place text,
  held_on date,
  attended text,
  not_held_reason text,
  version integer not null,
  check (held_on is null or not_held_reason is null),
  check ((held_on is null) = (attended is null)),
  unique (round_id, ward_code)
);
create index ward_briefing_realm on ward_briefing (realm_id);
create index ward_briefing_area on ward_briefing (area_id);
comment on table ward_briefing is 'The briefing of one ward: its numbers as they were made, and when it was held.';
comment on column ward_briefing.id is 'not personal';
comment on column ward_briefing.realm_id is 'not personal';
comment on column ward_briefing.area_id is 'not personal: the ward where it is configured, else the partnership''s area';
comment on column ward_briefing.round_id is 'not personal';
comment on column ward_briefing.reference is 'not personal: random';
comment on column ward_briefing.ward_code is 'not personal: of the Office for National Statistics';
comment on column ward_briefing.ward_name is 'not personal';
comment on column ward_briefing.content is 'not personal: counts, suppressed where small, and squares of a map; JSON as it was made';
comment on column ward_briefing.planned_on is 'not personal: the day of the briefing (Europe/London)';
comment on column ward_briefing.planned_time is 'not personal: as it is written to people';
comment on column ward_briefing.place is 'not personal: where, or how to join';
comment on column ward_briefing.held_on is 'not personal: null until it was held';
comment on column ward_briefing.attended is 'personal: who was there';
comment on column ward_briefing.not_held_reason is 'personal: why it was not held, in free words';
comment on column ward_briefing.version is 'not personal: counts changes';
call protect('ward_briefing');

create table ward_councillor (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  ward_code text not null,
  ward_name text not null,
  account_id uuid not null references account (id),
  held_from date not null,
  held_until date,
  appointed_by uuid not null references account (id),
  known_at timestamptz not null,
  check (held_until is null or held_until >= held_from)
);
create index ward_councillor_realm on ward_councillor (realm_id, ward_code);
create index ward_councillor_account on ward_councillor (account_id);
create index ward_councillor_appointed_by on ward_councillor (appointed_by);
comment on table ward_councillor is 'Who is councillor of a ward, and so receives its briefings and may speak for its residents.';
comment on column ward_councillor.id is 'not personal';
comment on column ward_councillor.realm_id is 'not personal';
comment on column ward_councillor.ward_code is 'not personal';
comment on column ward_councillor.ward_name is 'not personal';
comment on column ward_councillor.account_id is 'personal: public office';
comment on column ward_councillor.held_from is 'not personal: first day';
comment on column ward_councillor.held_until is 'not personal: last day; null while it lasts';
comment on column ward_councillor.appointed_by is 'personal: who entered it';
comment on column ward_councillor.known_at is 'not personal: when it was entered';
call protect('ward_councillor');

create table perception (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  briefing_id uuid not null references ward_briefing (id),
  councillor_id uuid not null references account (id),
  entered_by uuid not null references account (id),
  place text not null,
  says text not null,
  worry text not null check (worry in ('NOT', 'SLIGHTLY', 'FAIRLY', 'VERY')),
  given_on date not null,
  known_at timestamptz not null
);
create index perception_realm on perception (realm_id);
create index perception_briefing on perception (briefing_id, known_at);
create index perception_councillor on perception (councillor_id);
create index perception_entered_by on perception (entered_by);
comment on table perception is 'What residents of a ward say, as their councillor tells it.';
comment on column perception.id is 'not personal';
comment on column perception.realm_id is 'not personal';
comment on column perception.briefing_id is 'not personal';
comment on column perception.councillor_id is 'personal: whose words';
comment on column perception.entered_by is 'personal: the councillor, or staff who wrote it down';
comment on column perception.place is 'personal: a street may tell whom it is about';
comment on column perception.says is 'personal: free words';
comment on column perception.worry is 'not personal: how worried residents are';
comment on column perception.given_on is 'not personal: the day it was said (Europe/London)';
comment on column perception.known_at is 'not personal: when it was entered';
call protect('perception');

create table briefing_action (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  briefing_id uuid not null references ward_briefing (id),
  perception_id uuid references perception (id),
  action_id uuid not null unique references action (id),
  told text,
  told_by uuid references account (id),
  told_at timestamptz
);
create index briefing_action_realm on briefing_action (realm_id);
create index briefing_action_briefing on briefing_action (briefing_id);
create index briefing_action_perception on briefing_action (perception_id);
create index briefing_action_told_by on briefing_action (told_by);
comment on table briefing_action is 'An action of the register that came of a briefing, and what its councillors are told of the result.';
comment on column briefing_action.id is 'not personal';
comment on column briefing_action.realm_id is 'not personal';
comment on column briefing_action.briefing_id is 'not personal';
comment on column briefing_action.perception_id is 'not personal: what it answers; null where it answers the briefing';
comment on column briefing_action.action_id is 'not personal';
comment on column briefing_action.told is 'personal: free words for the councillors; null until there are any';
comment on column briefing_action.told_by is 'personal';
comment on column briefing_action.told_at is 'not personal';
call protect('briefing_action');

-- Making takes longer than a request. It says nothing about anybody, so that the job can find it without acting for somebody.
create table briefing_work (
  id uuid primary key,
  round_id uuid not null references briefing_round (id),
  account_id uuid not null references account (id),
  asked_at timestamptz not null,
  leased_until timestamptz not null,
  done integer not null,
  of_all integer not null,
  finished_at timestamptz
);
create index briefing_work_round on briefing_work (round_id);
create index briefing_work_account on briefing_work (account_id);
comment on table briefing_work is 'Rounds that wait to be made.';
comment on column briefing_work.id is 'not personal';
comment on column briefing_work.round_id is 'not personal';
comment on column briefing_work.account_id is 'personal: in whose name';
comment on column briefing_work.asked_at is 'not personal';
comment on column briefing_work.leased_until is 'not personal: somebody is at it until then';
comment on column briefing_work.done is 'not personal: wards so far';
comment on column briefing_work.of_all is 'not personal: wards in all, 0 while they are not known';
comment on column briefing_work.finished_at is 'not personal: null while it waits or runs';
call share('briefing_work');

-- What figures are made of: issued rounds alone.
create view published_ward_briefings with (security_invoker = true) as
  select b.id, b.realm_id, b.area_id, b.ward_name as ward, r.reference as round, r.issued_on, b.planned_on, b.held_on,
         case when b.held_on is not null then 'held' when b.not_held_reason is not null then 'not_held' else 'open' end as state
  from ward_briefing b join briefing_round r on r.id = b.round_id
  where r.status = 'ISSUED';
comment on view published_ward_briefings is 'Briefings of wards; one row each.';

create view published_perceptions with (security_invoker = true) as
  select p.briefing_id as id, p.realm_id, b.area_id, b.ward_name as ward, r.reference as round, lower(p.worry) as worry, p.given_on
  from perception p join ward_briefing b on b.id = p.briefing_id join briefing_round r on r.id = b.round_id
  where r.status = 'ISSUED';
comment on view published_perceptions is 'What councillors said of their wards; one row each, by the briefing.';

create view published_briefing_actions with (security_invoker = true) as
  select l.briefing_id as id, l.realm_id, b.area_id, b.ward_name as ward, r.reference as round, a.raised_on,
         case when a.status = 'DONE' then 'finished' when a.is_open then 'open' else 'not_possible' end as state
  from briefing_action l join ward_briefing b on b.id = l.briefing_id join briefing_round r on r.id = b.round_id
  join action_label a on a.action_id = l.action_id;
comment on view published_briefing_actions is 'Actions that came of ward briefings; one row each, by the briefing.';
grant select on published_ward_briefings, published_perceptions, published_briefing_actions to saferhub_app, saferhub_figures;
grant select on action_label to saferhub_figures;

-- What is due: rounds to issue, briefings to hold and to write up, and for each councillor the briefing that is coming.
create view due_briefings with (security_invoker = true) as
  select r.id, r.realm_id, r.area_id, null::uuid as organisation_id, null::uuid as account_id,
         'Ward briefings ' || r.reference as what, 'Issue' as verb, '/briefings/rounds/' || r.reference as href,
         (r.made_at at time zone 'Europe/London')::date + 7 as due_on, 'issue' as kind
  from briefing_round r where r.status = 'MADE'
  union all
  select b.id, b.realm_id, b.area_id, null, null, 'Ward briefing, ' || b.ward_name, 'Hold', '/briefings/' || b.reference || '/meeting',
         b.planned_on, 'hold'
  from ward_briefing b join briefing_round r on r.id = b.round_id
  where r.status = 'ISSUED' and b.planned_on is not null and b.held_on is null and b.not_held_reason is null
  union all
  select b.id, b.realm_id, b.area_id, null, c.account_id, 'Ward briefing, ' || b.ward_name, 'Read', '/briefings/' || b.reference,
         b.planned_on, 'read'
  from ward_briefing b join briefing_round r on r.id = b.round_id
  join ward_councillor c on c.realm_id = b.realm_id and c.ward_code = b.ward_code
                        and c.held_from <= b.planned_on and (c.held_until is null or c.held_until >= b.planned_on)
  where r.status = 'ISSUED' and b.planned_on is not null and b.held_on is null and b.not_held_reason is null;
grant select on due_briefings to saferhub_app;
