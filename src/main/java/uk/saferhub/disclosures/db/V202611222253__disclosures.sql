-- What was given to somebody outside the record: who gave what to whom, on which basis, and when (SHR-08). Each is a record of
-- its own, so that a figure opens to it.
create table disclosure (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  area_id uuid not null references area (id),
  reference text not null unique,
  record_id uuid not null references record_access (record_id),
  document_id uuid references document (id),
  what text not null,
  recipient text not null,
  recipient_kind text not null check (recipient_kind in ('PERSON', 'BODY')),
  agreement_id uuid references sharing_agreement (id),
  basis text not null,
  how text not null check (how in ('POST', 'HAND', 'EMAIL', 'PORTAL', 'SPOKEN')),
  given_on date not null,
  organisation_id uuid not null references organisation (id),
  account_id uuid not null references account (id),
  known_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid references account (id),
  withdrawn_why text
);
create index disclosure_realm on disclosure (realm_id, area_id, given_on desc);
create index disclosure_area on disclosure (area_id);
create index disclosure_record on disclosure (record_id, given_on desc);
create index disclosure_document on disclosure (document_id);
create index disclosure_agreement on disclosure (agreement_id);
create index disclosure_organisation on disclosure (organisation_id);
create index disclosure_account on disclosure (account_id);
create index disclosure_withdrawn_by on disclosure (withdrawn_by);
comment on table disclosure is 'Something given to somebody outside.';
comment on column disclosure.id is 'not personal';
comment on column disclosure.realm_id is 'not personal';
comment on column disclosure.area_id is 'not personal: where the record lay when it was given';
comment on column disclosure.reference is 'not personal';
comment on column disclosure.record_id is 'not personal: of which record it is';
comment on column disclosure.document_id is 'not personal: the document that was given; null where it was words';
comment on column disclosure.what is 'personal: what was given';
comment on column disclosure.recipient is 'personal: to whom; never an address';
comment on column disclosure.recipient_kind is 'not personal: a person, or a body outside';
comment on column disclosure.agreement_id is 'not personal: the sharing agreement; null where it rests on something else';
comment on column disclosure.basis is 'not personal: the lawful basis as it was then';
comment on column disclosure.how is 'not personal';
comment on column disclosure.given_on is 'not personal';
comment on column disclosure.organisation_id is 'not personal: who gave it';
comment on column disclosure.account_id is 'personal: who recorded it';
comment on column disclosure.known_at is 'not personal: when it was recorded';
comment on column disclosure.withdrawn_at is 'not personal: entered in error; null while it stands';
comment on column disclosure.withdrawn_by is 'personal';
comment on column disclosure.withdrawn_why is 'personal';
call protect('disclosure');

-- published_disclosures: a row for each that was not entered in error; whom and what are not there.
create view published_disclosures with (security_invoker = true) as
select d.id, d.realm_id, d.area_id, lower(d.recipient_kind) as recipient_kind, d.basis, lower(d.how) as how, o.code as organisation, d.given_on
from disclosure d join organisation_label o on o.id = d.organisation_id where d.withdrawn_at is null;
grant select on published_disclosures to saferhub_app, saferhub_figures;
