-- Imports from a browser run beside the request, and an imported file can be taken back.
create table crime_work (
  id uuid primary key,
  account_id uuid not null references account (id),
  asked_by text not null,
  asked_at timestamptz not null,
  leased_until timestamptz not null,
  files text not null,
  force text not null,
  month text not null check (month = '' or month ~ '^\d{4}-\d{2}$'),
  accepts boolean not null,
  reason text not null,
  doing text not null,
  done integer not null,
  finished_at timestamptz,
  began_at timestamptz,
  failure text,
  check (accepts = (reason <> ''))
);
create index crime_work_account on crime_work (account_id);
create index crime_work_waiting on crime_work (asked_at) where finished_at is null;
create index crime_work_began on crime_work (began_at);
comment on table crime_work is 'An import of open data that somebody asked for in a browser: what was decided about it, and how far it is.';
comment on column crime_work.id is 'not personal: the folder of its files bears it';
comment on column crime_work.account_id is 'personal: in whose name it runs';
comment on column crime_work.asked_by is 'personal: the name of the one who asked';
comment on column crime_work.asked_at is 'not personal';
comment on column crime_work.leased_until is 'not personal: another node takes it after this moment';
comment on column crime_work.files is 'not personal: names of the files, a line for each';
comment on column crime_work.force is 'not personal: whose files they are, where they do not say it themselves';
comment on column crime_work.month is 'not personal: of which month they are, likewise';
comment on column crime_work.accepts is 'not personal: whether rows that cannot be read may be left out';
comment on column crime_work.reason is 'not personal: why they may; for whoever wonders why a month is incomplete';
comment on column crime_work.doing is 'not personal: the file that is being read';
comment on column crime_work.done is 'not personal: rows so far';
comment on column crime_work.finished_at is 'not personal';
comment on column crime_work.began_at is 'not personal: the moment under which its files are listed; null where nothing came of it';
comment on column crime_work.failure is 'not personal: why nothing came of it';
call share('crime_work');

create table crime_withdrawal (
  id uuid primary key,
  file_id uuid not null unique references crime_file (id),
  reason text not null check (reason <> ''),
  became text not null,
  withdrawn_at timestamptz not null,
  withdrawn_by text not null,
  account_id uuid not null references account (id)
);
create index crime_withdrawal_account on crime_withdrawal (account_id);
comment on table crime_withdrawal is 'That an imported file was taken back. A version that was taken back is superseded by itself: it is in force nowhere, and nothing is in its place but what was before it.';
comment on column crime_withdrawal.id is 'not personal';
comment on column crime_withdrawal.file_id is 'not personal';
comment on column crime_withdrawal.reason is 'not personal: why, for whoever wonders where the month went';
comment on column crime_withdrawal.became is 'not personal: what each month or release came to, a line for each';
comment on column crime_withdrawal.withdrawn_at is 'not personal';
comment on column crime_withdrawal.withdrawn_by is 'personal: the name of the one who took it back';
comment on column crime_withdrawal.account_id is 'personal: the one who took it back';
call share('crime_withdrawal');
