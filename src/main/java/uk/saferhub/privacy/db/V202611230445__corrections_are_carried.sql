-- What is put right of somebody without their asking is carried to whoever was given it, too (UK GDPR article 19). A later correction is
-- told anew.
create table correction_telling (
  id uuid primary key,
  person_id uuid not null references person (id),
  realm_id uuid not null references realm (id),
  corrected_at timestamptz not null,
  recipient_key text not null,
  recipient text not null,
  told boolean not null,
  happened_on date not null,
  words text not null,
  account_id uuid not null references account (id),
  known_at timestamptz not null,
  unique (person_id, corrected_at, recipient_key)
);
create index correction_telling_realm on correction_telling (realm_id);
create index correction_telling_account on correction_telling (account_id);
comment on table correction_telling is 'That somebody who was given something was told what was put right since, or why not.';
comment on column correction_telling.id is 'not personal';
comment on column correction_telling.person_id is 'personal: of whom it was put right';
comment on column correction_telling.realm_id is 'not personal';
comment on column correction_telling.corrected_at is 'not personal: when the last of it was put right';
comment on column correction_telling.recipient_key is 'not personal: what they were given, by its key';
comment on column correction_telling.recipient is 'personal: who was told';
comment on column correction_telling.told is 'not personal: else it was impossible or out of proportion';
comment on column correction_telling.happened_on is 'not personal: Europe/London';
comment on column correction_telling.words is 'personal: how, or why not';
comment on column correction_telling.account_id is 'personal: who recorded it';
comment on column correction_telling.known_at is 'not personal';
call protect('correction_telling');
