-- Letters about a record: written from a released wording, held against the addresses in the case, and finished once.
create table letter (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  record_id uuid not null references record_access (record_id),
  organisation_id uuid not null references organisation (id),
  account_id uuid not null references account (id),
  release_id uuid not null references pack_release (id),
  wording text not null,
  name text not null,
  about text not null,
  paragraphs json not null,
  recipient_id uuid references person (id),
  recipient text not null,
  address_id uuid references person_address (id),
  line text,
  postcode text,
  version integer not null default 0,
  known_at timestamptz not null,
  finished_at timestamptz,
  sent_on date,
  how text check (how in ('POST', 'HAND', 'EMAIL')),
  document_id uuid references document (id),
  dropped_at timestamptz,
  check (address_id is null or line is null)
);
create index letter_record on letter (record_id, known_at desc);
create index letter_realm on letter (realm_id);
create index letter_organisation on letter (organisation_id);
create index letter_account on letter (account_id);
create index letter_release on letter (release_id);
create index letter_recipient on letter (recipient_id);
create index letter_address on letter (address_id);
create index letter_document on letter (document_id);
comment on table letter is 'A letter: a draft until it is finished or dropped.';
comment on column letter.id is 'not personal';
comment on column letter.realm_id is 'not personal';
comment on column letter.record_id is 'not personal: what it is about';
comment on column letter.organisation_id is 'not personal: who writes';
comment on column letter.account_id is 'personal: who began it';
comment on column letter.release_id is 'not personal: of the pack whose wording it is';
comment on column letter.wording is 'not personal: code of the wording';
comment on column letter.name is 'not personal: what the wording is called';
comment on column letter.about is 'personal: what stands above it';
comment on column letter.paragraphs is 'special category: its text';
comment on column letter.recipient_id is 'personal: null where it goes to somebody who is not in the index';
comment on column letter.recipient is 'personal';
comment on column letter.address_id is 'personal: where it goes, by key, so that a safe address is written down once';
comment on column letter.line is 'personal: where it goes, as typed; null where it is handed over or goes by key';
comment on column letter.postcode is 'personal';
comment on column letter.version is 'not personal: counts changes';
comment on column letter.known_at is 'not personal';
comment on column letter.finished_at is 'not personal: null while it is a draft';
comment on column letter.sent_on is 'not personal';
comment on column letter.how is 'not personal';
comment on column letter.document_id is 'not personal: the paper as it went';
comment on column letter.dropped_at is 'not personal: null while it is wanted';
call protect('letter');

create table letter_stop (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  record_id uuid not null references record_access (record_id),
  letter_id uuid not null references letter (id),
  rules text not null,
  words text not null,
  reason text,
  organisation_id uuid not null references organisation (id),
  account_id uuid not null references account (id),
  known_at timestamptz not null
);
create index letter_stop_realm on letter_stop (realm_id, known_at desc);
create index letter_stop_record on letter_stop (record_id);
create index letter_stop_letter on letter_stop (letter_id);
create index letter_stop_organisation on letter_stop (organisation_id);
create index letter_stop_account on letter_stop (account_id);
comment on table letter_stop is 'That a letter was held up, and whether somebody went on, with the reason: for the supervisor.';
comment on column letter_stop.id is 'not personal';
comment on column letter_stop.realm_id is 'not personal';
comment on column letter_stop.record_id is 'not personal';
comment on column letter_stop.letter_id is 'not personal';
comment on column letter_stop.rules is 'not personal: IDs of the rules';
comment on column letter_stop.words is 'personal: what was wrong; never an address';
comment on column letter_stop.reason is 'personal: why it went on; null where it did not';
comment on column letter_stop.organisation_id is 'not personal';
comment on column letter_stop.account_id is 'personal: who was stopped';
comment on column letter_stop.known_at is 'not personal';
call protect('letter_stop');
