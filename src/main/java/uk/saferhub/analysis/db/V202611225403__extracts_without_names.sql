-- Rows about people without names, for evaluators and public health (ANL-15): made once, approved by somebody else, and ended on its
-- day, when the file and the key of its pseudonyms are destroyed.
create table extract (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  area_id uuid not null references area (id),
  reference text not null unique,
  question text not null,
  purpose text not null check (length(purpose) between 1 and 1000),
  recipient text not null check (length(recipient) between 1 and 200),
  agreement_id uuid not null references sharing_agreement (id),
  basis text not null,
  least integer not null check (least >= 5),
  fields text not null,
  changed text not null,
  row_count integer not null,
  content json,
  pseudonym_key bytea,
  people uuid[],
  expires_on date not null,
  organisation_id uuid not null references organisation (id),
  asked_by uuid not null references account (id),
  asker text not null,
  asked_at timestamptz not null,
  decision text check (decision in ('APPROVED', 'REFUSED')),
  decided_by uuid references account (id),
  decider text,
  decided_at timestamptz,
  decision_words text,
  given_at timestamptz,
  ended_at timestamptz,
  check ((ended_at is null) = (content is not null)),
  check ((ended_at is null) = (pseudonym_key is not null)),
  check ((ended_at is null) = (people is not null))
);
create index extract_realm on extract (realm_id, area_id, asked_at desc);
create index extract_area on extract (area_id);
create index extract_agreement on extract (agreement_id);
create index extract_organisation on extract (organisation_id);
create index extract_asked_by on extract (asked_by);
create index extract_decided_by on extract (decided_by);
create index extract_ending on extract (expires_on) where ended_at is null;
comment on table extract is 'Rows about people without names, made for one recipient and one purpose, until a day.';
comment on column extract.id is 'not personal';
comment on column extract.realm_id is 'not personal';
comment on column extract.area_id is 'not personal';
comment on column extract.reference is 'not personal: random';
comment on column extract.question is 'not personal: which cases, in words';
comment on column extract.purpose is 'not personal: what for';
comment on column extract.recipient is 'personal: to whom it goes';
comment on column extract.agreement_id is 'not personal: the sharing agreement that it rests on';
comment on column extract.basis is 'not personal: the law of the agreement';
comment on column extract.least is 'not personal: how many people share each combination at least';
comment on column extract.fields is 'not personal: which columns';
comment on column extract.changed is 'not personal: what was made coarser or left out';
comment on column extract.row_count is 'not personal: how many rows it has';
comment on column extract.content is 'special category: the rows, without names; destroyed at its end';
comment on column extract.pseudonym_key is 'special category: with it the hub tells whose row is meant; destroyed at its end';
comment on column extract.people is 'special category: keys of the people in it; destroyed at its end';
comment on column extract.expires_on is 'not personal: its last day';
comment on column extract.organisation_id is 'not personal: who gives it';
comment on column extract.asked_by is 'personal';
comment on column extract.asker is 'personal: name';
comment on column extract.asked_at is 'not personal';
comment on column extract.decision is 'not personal';
comment on column extract.decided_by is 'personal';
comment on column extract.decider is 'personal: name';
comment on column extract.decided_at is 'not personal';
comment on column extract.decision_words is 'not personal: why';
comment on column extract.given_at is 'not personal: when it was first taken out';
comment on column extract.ended_at is 'not personal: when file and key were destroyed';
call protect('extract');
