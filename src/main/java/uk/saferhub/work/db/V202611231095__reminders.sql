-- What somebody wants to be reminded of on a record, for themselves alone (WRK-02). It comes up on the home page and in the calendar.
create table reminder (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  area_id uuid not null references area (id),
  account_id uuid not null references account (id),
  record_id uuid not null,
  reference text not null,
  path text not null,
  words text not null,
  due_on date not null,
  made_at timestamptz not null,
  done_at timestamptz
);
create index reminder_realm on reminder (realm_id);
create index reminder_area on reminder (area_id);
create index reminder_account on reminder (account_id, due_on) where done_at is null;
create index reminder_record on reminder (record_id);
comment on table reminder is 'What somebody wants to be reminded of on a record; nobody else reads it but their deputy.';
comment on column reminder.id is 'not personal';
comment on column reminder.realm_id is 'not personal';
comment on column reminder.area_id is 'not personal: of the record, for the locks';
comment on column reminder.account_id is 'personal: whose';
comment on column reminder.record_id is 'not personal';
comment on column reminder.reference is 'not personal: the record''s, random';
comment on column reminder.path is 'not personal: where the record opens';
comment on column reminder.words is 'personal: in the words of its owner';
comment on column reminder.due_on is 'not personal: the day on which it comes up';
comment on column reminder.made_at is 'not personal';
comment on column reminder.done_at is 'not personal';
call protect('reminder');

create view due_reminders with (security_invoker = true) as
select r.record_id as id, r.realm_id, r.area_id, null::uuid as organisation_id, r.account_id,
       r.reference || ': ' || r.words as what, 'Remember' as verb, '/reminders/' || r.id as href, r.due_on, 'reminder' as kind
from reminder r where r.done_at is null;
grant select on due_reminders to saferhub_app;

-- What is destroyed of a record takes the words that somebody noted about it along; that there was a note stays.
create function forget_reminders() returns trigger language plpgsql as $$
begin
  update reminder set words = '', done_at = coalesce(done_at, new.ended_at) where record_id = new.record_id;
  return null;
end $$;
create trigger record_end_reminders after insert on record_end for each row execute function forget_reminders();
