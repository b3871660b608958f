-- Whatever somebody was told of by mail stands on their page too: in which way it concerns them, and of which record. Shared, since
-- a person is told across compartments; a record's line is shown where the reader's own locks open the record.
create table calling (
  id uuid primary key,
  account_id uuid not null references account (id),
  why text not null check (why in ('LEAD', 'BRIEFING', 'NAMES_PASSED', 'LETTER_STOPPED', 'SCORECARD', 'READING', 'BREACH', 'COVER', 'SIGN_IN')),
  about_id uuid,
  told_at timestamptz not null,
  read_at timestamptz
);
create index calling_account on calling (account_id, told_at desc);
comment on table calling is 'That something other than an action concerns a person anew. What it is about is read by the reader''s own locks.';
comment on column calling.id is 'not personal';
comment on column calling.account_id is 'personal: who is told';
comment on column calling.why is 'not personal: in which way it concerns them';
comment on column calling.about_id is 'not personal: the record, null where it is of none in particular';
comment on column calling.told_at is 'not personal';
comment on column calling.read_at is 'personal: when they had read it';
call share('calling');
