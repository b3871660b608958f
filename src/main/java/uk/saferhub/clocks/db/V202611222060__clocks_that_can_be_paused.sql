create table clock (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  area_id uuid not null references area (id),
  record_id uuid not null,
  reference text not null,
  kind text not null check (kind in ('REFERRAL_DECISION', 'CASE_REVIEW', 'VICTIM_UPDATE', 'RESEARCH_ANSWER',
    'COMPLAINT_ACKNOWLEDGEMENT', 'COMPLAINT_ANSWER')),
  subject_id uuid not null,
  organisation_id uuid not null references organisation (id),
  days text not null check (days in ('WORKING', 'CALENDAR')),
  started_on date not null,
  first_due_on date not null,
  due_on date not null,
  warn_before integer not null check (warn_before >= 0),
  warn_on date not null,
  ended_on date,
  met boolean,
  known_at timestamptz not null,
  check ((ended_on is null) = (met is null)),
  check (due_on >= first_due_on)
);
create unique index clock_running on clock (kind, subject_id) where ended_on is null;
create index clock_record on clock (record_id, due_on);
create index clock_due on clock (realm_id, area_id, due_on) where ended_on is null;
create index clock_realm on clock (realm_id);
create index clock_area on clock (area_id);
create index clock_organisation on clock (organisation_id);
comment on table clock is 'By when something of a record is to be done, and whether it was (WRK-07).';
comment on column clock.id is 'not personal';
comment on column clock.realm_id is 'not personal';
comment on column clock.area_id is 'not personal: where the record lies';
comment on column clock.record_id is 'not personal: the record, as the locks know it';
comment on column clock.reference is 'not personal: the record''s, random';
comment on column clock.kind is 'not personal';
comment on column clock.subject_id is 'not personal: what of the record it is about, by its key';
comment on column clock.organisation_id is 'not personal: whose turn it is';
comment on column clock.days is 'not personal: which days count';
comment on column clock.started_on is 'not personal: the day it is counted from';
comment on column clock.first_due_on is 'not personal: last day as it was without any pause';
comment on column clock.due_on is 'not personal: last day, pauses made up for; the feature keeps the same in a column of its own';
comment on column clock.warn_before is 'not personal: days that count before the last, from which it warns';
comment on column clock.warn_on is 'not personal: first day on which it warns';
comment on column clock.ended_on is 'not personal: when it was met or stopped; null while it runs';
comment on column clock.met is 'not personal: whether what it ran for was done; null while it runs';
comment on column clock.known_at is 'not personal';
call protect('clock');

create table clock_pause (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  clock_id uuid not null references clock (id),
  from_on date not null,
  until_on date not null,
  resumed_on date,
  reason text not null,
  words text not null,
  organisation_id uuid not null references organisation (id),
  account_id uuid not null references account (id),
  resumed_by uuid references account (id),
  known_at timestamptz not null,
  check (until_on >= from_on),
  check (resumed_on >= from_on and resumed_on <= until_on),
  check ((resumed_on is null) = (resumed_by is null))
);
create index clock_pause_clock on clock_pause (clock_id, from_on);
create index clock_pause_realm on clock_pause (realm_id);
create index clock_pause_organisation on clock_pause (organisation_id);
create index clock_pause_account on clock_pause (account_id);
create index clock_pause_resumed on clock_pause (resumed_by);
comment on table clock_pause is 'Days of a clock that do not count, with the reason.';
comment on column clock_pause.id is 'not personal';
comment on column clock_pause.realm_id is 'not personal';
comment on column clock_pause.clock_id is 'not personal';
comment on column clock_pause.from_on is 'not personal: first day that does not count';
comment on column clock_pause.until_on is 'not personal: last day that does not count, as planned';
comment on column clock_pause.resumed_on is 'not personal: first day that counts again, where it was ended before; else null';
comment on column clock_pause.reason is 'not personal: code of the packs reasons';
comment on column clock_pause.words is 'special category: what is behind it; may be empty';
comment on column clock_pause.organisation_id is 'not personal: for whom it was entered';
comment on column clock_pause.account_id is 'personal: who paused it';
comment on column clock_pause.resumed_by is 'personal: who let it run again; null where it ran out by itself';
comment on column clock_pause.known_at is 'not personal: when it was entered';
call protect('clock_pause');

-- For figures: one row a clock by the day it was due, but those that were stopped: nothing was owed any more.
create view published_clocks with (security_invoker = true) as
select k.record_id as id, k.realm_id, k.area_id, lower(replace(k.kind, '_', '-')) as kind, o.code as organisation, k.started_on,
       k.due_on, k.ended_on,
       case when k.met is null then 'open' when k.ended_on > k.due_on then 'late' else 'in-time' end as result,
       case when exists (select 1 from clock_pause p where p.clock_id = k.id) then 'yes' else 'no' end as paused
from clock k join organisation_label o on o.id = k.organisation_id where k.met is distinct from false;
grant select on published_clocks to saferhub_app, saferhub_figures;
