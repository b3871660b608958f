-- The agenda of a meeting on cases is kept with the meeting: what was sent round stays beside what became of it.
create table case_agenda (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  area_id uuid not null references area (id),
  reference text not null unique,
  hub text not null,
  held_on date not null,
  starts_at time not null,
  circulated_at timestamptz,
  version integer not null,
  organisation_id uuid not null references organisation (id),
  account_id uuid not null references account (id),
  known_at timestamptz not null
);
create index case_agenda_realm on case_agenda (realm_id, area_id, held_on desc);
create index case_agenda_area on case_agenda (area_id);
create index case_agenda_organisation on case_agenda (organisation_id);
create index case_agenda_account on case_agenda (account_id);
comment on table case_agenda is 'The agenda of a meeting on cases (HUB-07).';
comment on column case_agenda.id is 'not personal: a record of its own, in the area of the hub';
comment on column case_agenda.realm_id is 'not personal';
comment on column case_agenda.area_id is 'not personal';
comment on column case_agenda.reference is 'not personal: random';
comment on column case_agenda.hub is 'not personal: code';
comment on column case_agenda.held_on is 'not personal: day of the meeting';
comment on column case_agenda.starts_at is 'not personal: when the first case begins (Europe/London)';
comment on column case_agenda.circulated_at is 'not personal: when it was sent round; null while it is a draft';
comment on column case_agenda.version is 'not personal';
comment on column case_agenda.organisation_id is 'not personal: for whom it was kept';
comment on column case_agenda.account_id is 'personal: who kept it';
comment on column case_agenda.known_at is 'not personal';
call protect('case_agenda');

create table case_agenda_item (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  agenda_id uuid not null references case_agenda (id),
  case_id uuid not null references hub_case (id),
  position integer not null,
  minutes integer not null check (minutes between 5 and 60),
  begins_at time not null,
  circulated_at_time time,
  late boolean not null,
  taken_off_at timestamptz,
  account_id uuid not null references account (id),
  known_at timestamptz not null
);
create unique index case_agenda_item_once on case_agenda_item (agenda_id, case_id) where taken_off_at is null;
create index case_agenda_item_agenda on case_agenda_item (agenda_id, position);
create index case_agenda_item_case on case_agenda_item (case_id);
create index case_agenda_item_realm on case_agenda_item (realm_id);
create index case_agenda_item_account on case_agenda_item (account_id);
comment on table case_agenda_item is 'A case''s turn at a meeting: as it was sent round, and as it is.';
comment on column case_agenda_item.id is 'not personal';
comment on column case_agenda_item.realm_id is 'not personal';
comment on column case_agenda_item.agenda_id is 'not personal';
comment on column case_agenda_item.case_id is 'not personal';
comment on column case_agenda_item.position is 'not personal: its place, from 1';
comment on column case_agenda_item.minutes is 'not personal';
comment on column case_agenda_item.begins_at is 'not personal: as things stand (Europe/London)';
comment on column case_agenda_item.circulated_at_time is 'not personal: by the agenda that was sent round; null in a draft and for what was added late';
comment on column case_agenda_item.late is 'not personal: whether it was added after the agenda was sent round';
comment on column case_agenda_item.taken_off_at is 'not personal: null while it is on';
comment on column case_agenda_item.account_id is 'personal: who put it on';
comment on column case_agenda_item.known_at is 'not personal';
call protect('case_agenda_item');

-- When an agency's own cases come, once the agenda was sent round; a changed time says what it was.
create view due_case_hearings with (security_invoker = true) as
select c.id, c.realm_id, c.area_id, a.organisation_id, null::uuid as account_id,
       c.reference || ', ' || c.title || ', at the meeting from ' || to_char(i.begins_at, 'HH24:MI')
         || case when i.late then ' (added late)'
                 when i.circulated_at_time <> i.begins_at then ' (was ' || to_char(i.circulated_at_time, 'HH24:MI') || ')'
                 else '' end as what,
       'Attend' as verb, '/cases/' || c.reference as href, g.held_on as due_on, 'hearing' as kind
from case_agenda_item i join case_agenda g on g.id = i.agenda_id join hub_case c on c.id = i.case_id
join case_agency a on a.case_id = c.id and a.left_on is null
where i.taken_off_at is null and g.circulated_at is not null and c.closed_on is null;
grant select on due_case_hearings to saferhub_app;
