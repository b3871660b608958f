-- Documents that hang on a record of any kind. Who sees the record sees its documents, as far as each says.
create table document (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  record_id uuid not null references record_access (record_id),
  organisation_id uuid not null references organisation (id),
  account_id uuid not null references account (id),
  title text not null,
  shown_to text not null check (shown_to in ('ALL', 'HUB', 'OWN')),
  marking text not null check (marking in ('OFFICIAL', 'OFFICIAL_SENSITIVE')),
  handling text not null,
  known_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid references account (id),
  withdrawn_why text,
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_why is null))
);
create index document_record on document (record_id, known_at desc);
create index document_realm on document (realm_id);
create index document_organisation on document (organisation_id);
create index document_account on document (account_id);
create index document_withdrawn_by on document (withdrawn_by);
comment on table document is 'A document on a record: its versions lie in document_version.';
comment on column document.id is 'not personal';
comment on column document.realm_id is 'not personal';
comment on column document.record_id is 'not personal: the record that it hangs on';
comment on column document.organisation_id is 'not personal: whose it is; it keeps control';
comment on column document.account_id is 'personal: who attached it';
comment on column document.title is 'personal: what it is, in words';
comment on column document.shown_to is 'not personal: all involved, those who run the register, or only ones own agency';
comment on column document.marking is 'not personal';
comment on column document.handling is 'personal: how it is to be handled; may be empty';
comment on column document.known_at is 'not personal';
comment on column document.withdrawn_at is 'not personal: null while it stands';
comment on column document.withdrawn_by is 'personal: who withdrew it';
comment on column document.withdrawn_why is 'personal';
call protect('document');

create table document_version (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  document_id uuid not null references document (id),
  number integer not null check (number > 0),
  redacted_from uuid references document_version (id),
  file_name text not null,
  kind text not null,
  size bigint not null,
  sha256 bytea not null,
  sent_sha256 bytea not null,
  virus_check text not null check (virus_check in ('CLEAN', 'NOT_CHECKED', 'FOUND')),
  virus_words text not null,
  organisation_id uuid not null references organisation (id),
  account_id uuid not null references account (id),
  known_at timestamptz not null,
  unique (document_id, number)
);
create index document_version_realm on document_version (realm_id);
create index document_version_redacted_from on document_version (redacted_from);
create index document_version_organisation on document_version (organisation_id);
create index document_version_account on document_version (account_id);
comment on table document_version is 'The file of a document as it was at one time. A new one never overwrites an older one.';
comment on column document_version.id is 'not personal';
comment on column document_version.realm_id is 'not personal';
comment on column document_version.document_id is 'not personal';
comment on column document_version.number is 'not personal: from 1';
comment on column document_version.redacted_from is 'not personal: the version that this is a redacted copy of; null for an original';
comment on column document_version.file_name is 'personal';
comment on column document_version.kind is 'not personal: of the short list of kinds';
comment on column document_version.size is 'not personal: bytes as kept';
comment on column document_version.sha256 is 'not personal: of the bytes as kept';
comment on column document_version.sent_sha256 is 'not personal: of the bytes as sent; another where a photos place was taken out';
comment on column document_version.virus_check is 'not personal: found ones are under quarantine and never served';
comment on column document_version.virus_words is 'not personal: what the scanner called it; empty unless found';
comment on column document_version.organisation_id is 'not personal: for whom it was added';
comment on column document_version.account_id is 'personal: who added it';
comment on column document_version.known_at is 'not personal';
call protect('document_version');

create table document_chunk (
  version_id uuid not null references document_version (id),
  realm_id uuid not null references realm (id),
  position integer not null,
  bytes bytea not null,
  primary key (version_id, position)
);
create index document_chunk_realm on document_chunk (realm_id);
-- Office files, photos and PDFs are packed already: packing them again costs time and saves nothing.
alter table document_chunk alter column bytes set storage external;
comment on table document_chunk is 'A version''s bytes, a piece a row, so that no node holds a whole file in memory.';
comment on column document_chunk.version_id is 'not personal';
comment on column document_chunk.realm_id is 'not personal';
comment on column document_chunk.position is 'not personal: from 0';
comment on column document_chunk.bytes is 'special category: whatever the file holds';
call protect('document_chunk');
