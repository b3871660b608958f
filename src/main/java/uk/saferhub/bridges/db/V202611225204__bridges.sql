-- A record never crosses to another realm: what is handed over becomes a record of its own there, and a bridge joins the two,
-- which nobody sees who has not grants on both sides (SHR-15). What a realm leaves with holds no key of another's rows.
create table bridged_record (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  area_id uuid not null references area (id),
  reference text not null unique,
  purpose text not null,
  gateway text not null,
  words text not null,
  organisation_id uuid not null references organisation (id),
  account_id uuid not null references account (id),
  known_at timestamptz not null,
  answer_by date not null,
  answer text check (answer in ('TAKEN', 'DECLINED')),
  answer_words text,
  answered_by uuid references account (id),
  answered_at timestamptz,
  check ((answer is null) = (answered_at is null))
);
create index bridged_record_realm on bridged_record (realm_id, area_id, known_at desc);
create index bridged_record_area on bridged_record (area_id);
create index bridged_record_organisation on bridged_record (organisation_id);
create index bridged_record_account on bridged_record (account_id);
create index bridged_record_answered_by on bridged_record (answered_by);
comment on table bridged_record is 'What another partnership or compartment handed over: a record of the realm that got it.';
comment on column bridged_record.id is 'not personal';
comment on column bridged_record.realm_id is 'not personal';
comment on column bridged_record.area_id is 'not personal';
comment on column bridged_record.reference is 'not personal';
comment on column bridged_record.purpose is 'special category: why it was handed over';
comment on column bridged_record.gateway is 'not personal: the agreement and law under which it was';
comment on column bridged_record.words is 'special category: what was typed for it';
comment on column bridged_record.organisation_id is 'not personal: who handed it over';
comment on column bridged_record.account_id is 'personal: who handed it over';
comment on column bridged_record.known_at is 'not personal';
comment on column bridged_record.answer_by is 'not personal: last day to say whether it is taken';
comment on column bridged_record.answer is 'not personal: null until somebody said';
comment on column bridged_record.answer_words is 'personal';
comment on column bridged_record.answered_by is 'personal';
comment on column bridged_record.answered_at is 'not personal';
call protect('bridged_record');

create table bridged_field (
  bridged_id uuid not null references bridged_record (id),
  place int not null,
  realm_id uuid not null references realm (id),
  label text not null,
  words text not null,
  primary key (bridged_id, place)
);
create index bridged_field_realm on bridged_field (realm_id);
comment on table bridged_field is 'What was chosen of the near record to go, as it was then.';
comment on column bridged_field.bridged_id is 'not personal';
comment on column bridged_field.place is 'not personal: its turn';
comment on column bridged_field.realm_id is 'not personal';
comment on column bridged_field.label is 'not personal: what it is';
comment on column bridged_field.words is 'personal: a name, or what the record is about';
call protect('bridged_field');

create table bridge (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  record_id uuid not null references record_access (record_id),
  far_realm_id uuid not null,
  far_id uuid not null,
  made_by uuid not null references account (id),
  made_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid references account (id),
  ended_why text
);
create index bridge_realm on bridge (realm_id);
create index bridge_record on bridge (record_id);
create index bridge_far on bridge (far_id);
create index bridge_made_by on bridge (made_by);
create index bridge_ended_by on bridge (ended_by);
comment on table bridge is 'That a record became another in another realm; read with grants in both.';
comment on column bridge.id is 'not personal';
comment on column bridge.realm_id is 'not personal: of the near record';
comment on column bridge.record_id is 'not personal: the near record';
comment on column bridge.far_realm_id is 'not personal';
comment on column bridge.far_id is 'not personal: the far record';
comment on column bridge.made_by is 'personal';
comment on column bridge.made_at is 'not personal';
comment on column bridge.ended_at is 'not personal: null while it stands';
comment on column bridge.ended_by is 'personal';
comment on column bridge.ended_why is 'personal';
call protect('bridge');
create policy both_sides on bridge as restrictive for select to saferhub_app, saferhub_figures
  using (far_realm_id = any (session_realms()));
create policy both_sides_change on bridge as restrictive for update to saferhub_app
  using (far_realm_id = any (session_realms()));

create view due_bridged_records with (security_invoker = true) as
select b.id, b.realm_id, b.area_id, b.organisation_id, null::uuid as account_id, b.reference || ', handed over' as what,
       'Take or decline' as verb, '/bridged/' || b.reference as href, b.answer_by as due_on, 'answer' as kind
from bridged_record b where b.answer is null;
comment on view due_bridged_records is 'What was handed over and waits for an answer.';
grant select on due_bridged_records to saferhub_app;
