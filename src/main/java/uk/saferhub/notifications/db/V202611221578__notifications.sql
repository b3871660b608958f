create table notification (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  account_id uuid not null references account (id),
  call text not null check (call in ('GIVEN', 'CHASED')),
  reference text not null,
  told_at timestamptz not null,
  read_at timestamptz
);
create index notification_realm on notification (realm_id);
create index notification_account on notification (account_id, told_at desc);
comment on table notification is 'That an action concerns a person anew. What it is about is read from the register, by the reader''s own locks.';
comment on column notification.id is 'not personal';
comment on column notification.realm_id is 'not personal';
comment on column notification.account_id is 'personal: who is told';
comment on column notification.call is 'not personal: given to them, or chased';
comment on column notification.reference is 'not personal: the action''s, random';
comment on column notification.told_at is 'not personal';
comment on column notification.read_at is 'personal: when they had read it';
call protect('notification');

create table mail_preference (
  account_id uuid primary key references account (id),
  pace text not null check (pace in ('AT_ONCE', 'DAILY', 'NEVER')),
  quiet_from integer not null check (quiet_from between 0 and 23),
  quiet_until integer not null check (quiet_until between 0 and 23)
);
comment on table mail_preference is 'How somebody wants to be written to; without a row, once a day at eight.';
comment on column mail_preference.account_id is 'personal';
comment on column mail_preference.pace is 'personal: at once, once a day, never';
comment on column mail_preference.quiet_from is 'personal: hour from which nothing is sent (Europe/London)';
comment on column mail_preference.quiet_until is 'personal: hour from which it is sent again, and of the daily message';
call share('mail_preference');

create table mail_outbox (
  id uuid primary key,
  account_id uuid not null references account (id),
  due_at timestamptz not null,
  tries integer not null,
  sent_at timestamptz,
  given_up_at timestamptz
);
create unique index mail_outbox_waiting on mail_outbox (account_id) where sent_at is null and given_up_at is null;
create index mail_outbox_account on mail_outbox (account_id);
create index mail_outbox_due on mail_outbox (due_at) where sent_at is null and given_up_at is null;
comment on table mail_outbox is 'Messages that wait to be sent: one a person at a time. All have the same words, so none are kept.';
comment on column mail_outbox.id is 'not personal: key of the message, the same at every try';
comment on column mail_outbox.account_id is 'personal: to whom';
comment on column mail_outbox.due_at is 'not personal: not before then';
comment on column mail_outbox.tries is 'not personal';
comment on column mail_outbox.sent_at is 'not personal: when a mail server took it';
comment on column mail_outbox.given_up_at is 'not personal: when the last try failed';
call share('mail_outbox');

create table mail_look (
  account_id uuid primary key references account (id),
  looked_on date not null
);
comment on table mail_look is 'On which day it was last looked whether anything is due from somebody.';
comment on column mail_look.account_id is 'personal';
comment on column mail_look.looked_on is 'not personal';
call share('mail_look');
