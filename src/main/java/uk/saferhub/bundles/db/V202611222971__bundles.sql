-- Papers of a record on paper: who has which copy, and what became of it (DOC-03).
create table bundle_copy (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  record_id uuid not null references record_access (record_id),
  number integer not null check (number > 0),
  recipient_id uuid not null references account (id),
  recipient text not null,
  recipient_body_id uuid not null references organisation (id),
  organisation_id uuid not null references organisation (id),
  made_by uuid not null references account (id),
  made_at timestamptz not null,
  unique (record_id, number)
);
create index bundle_copy_realm on bundle_copy (realm_id);
create index bundle_copy_recipient on bundle_copy (recipient_id);
create index bundle_copy_body on bundle_copy (recipient_body_id);
create index bundle_copy_organisation on bundle_copy (organisation_id);
create index bundle_copy_made_by on bundle_copy (made_by);
comment on table bundle_copy is 'One bundle on paper for one recipient.';
comment on column bundle_copy.id is 'not personal';
comment on column bundle_copy.realm_id is 'not personal';
comment on column bundle_copy.record_id is 'not personal: whose papers they are';
comment on column bundle_copy.number is 'not personal: counts the record''s copies from 1';
comment on column bundle_copy.recipient_id is 'personal: for whom';
comment on column bundle_copy.recipient is 'personal: the name that the pages bear';
comment on column bundle_copy.recipient_body_id is 'not personal: for whom the recipient has it';
comment on column bundle_copy.organisation_id is 'not personal: the body that had it made and answers for it';
comment on column bundle_copy.made_by is 'personal';
comment on column bundle_copy.made_at is 'not personal';
call protect('bundle_copy');

create table bundle_paper (
  copy_id uuid not null references bundle_copy (id),
  document_id uuid not null references document (id),
  realm_id uuid not null references realm (id),
  primary key (copy_id, document_id)
);
create index bundle_paper_document on bundle_paper (document_id);
create index bundle_paper_realm on bundle_paper (realm_id);
comment on table bundle_paper is 'Which documents a copy holds.';
comment on column bundle_paper.copy_id is 'not personal';
comment on column bundle_paper.document_id is 'not personal';
comment on column bundle_paper.realm_id is 'not personal';
call protect('bundle_paper');

create table bundle_event (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  copy_id uuid not null references bundle_copy (id),
  kind text not null check (kind in ('RECALLED', 'RETURNED', 'DESTROYED', 'MISSING')),
  happened_on date not null,
  words text not null,
  told_by uuid not null references account (id),
  known_at timestamptz not null
);
create index bundle_event_copy on bundle_event (copy_id, known_at desc);
create index bundle_event_realm on bundle_event (realm_id);
create index bundle_event_told_by on bundle_event (told_by);
comment on table bundle_event is 'What became of a copy. Nothing is overwritten: a missing one may turn up.';
comment on column bundle_event.id is 'not personal';
comment on column bundle_event.realm_id is 'not personal';
comment on column bundle_event.copy_id is 'not personal';
comment on column bundle_event.kind is 'not personal';
comment on column bundle_event.happened_on is 'not personal';
comment on column bundle_event.words is 'personal: how, or why it is asked back';
comment on column bundle_event.told_by is 'personal';
comment on column bundle_event.known_at is 'not personal';
call protect('bundle_event');
