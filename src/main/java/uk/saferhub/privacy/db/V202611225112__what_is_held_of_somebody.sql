-- Finding what is held of somebody who asks (PRV-02). Each compartment is asked alike, and looks for itself: what it finds lies
-- with it, under its own locks. Only what it gives, and that it has answered, goes to the register in the partnership's governance;
-- whether it holds nothing or gives nothing cannot be told apart there.
create table record_search (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  area_id uuid not null references area (id),
  reference text not null unique,
  request_id uuid not null,
  request_reference text not null,
  kind text not null check (kind in ('ACCESS', 'RECTIFICATION', 'ERASURE', 'RESTRICTION', 'OBJECTION')),
  names text not null,
  more text not null,
  people uuid[] not null default '{}',
  due_on date not null,
  organisation_id uuid not null references organisation (id),
  account_id uuid not null references account (id),
  known_at timestamptz not null
);
create index record_search_realm on record_search (realm_id, due_on);
create index record_search_area on record_search (area_id);
create index record_search_organisation on record_search (organisation_id);
create index record_search_account on record_search (account_id);
comment on table record_search is 'A compartment is asked what it holds of somebody who asks.';
comment on column record_search.id is 'not personal';
comment on column record_search.realm_id is 'not personal: the compartment that is asked';
comment on column record_search.area_id is 'not personal';
comment on column record_search.reference is 'not personal: random';
comment on column record_search.request_id is 'not personal: the request, which lies in governance';
comment on column record_search.request_reference is 'not personal: random';
comment on column record_search.kind is 'not personal: by which right they ask';
comment on column record_search.names is 'personal: names by which they are looked for, one a line';
comment on column record_search.more is 'personal: birth, former addresses and what else tells them from others; may be empty';
comment on column record_search.people is 'personal: entries of the index that were found to be them';
comment on column record_search.due_on is 'not personal: Europe/London';
comment on column record_search.organisation_id is 'not personal: who asks';
comment on column record_search.account_id is 'personal: who asks';
comment on column record_search.known_at is 'not personal';
call protect('record_search');

create table record_search_event (
  id uuid primary key,
  search_id uuid not null references record_search (id),
  realm_id uuid not null references realm (id),
  kind text not null check (kind in ('ANSWERED', 'RETURNED')),
  words text not null,
  account_id uuid not null references account (id),
  known_at timestamptz not null
);
create index record_search_event_search on record_search_event (search_id, known_at desc);
create index record_search_event_realm on record_search_event (realm_id);
create index record_search_event_account on record_search_event (account_id);
comment on table record_search_event is 'That a compartment answered, or that its answer came back to be looked at again.';
comment on column record_search_event.id is 'not personal';
comment on column record_search_event.search_id is 'not personal';
comment on column record_search_event.realm_id is 'not personal';
comment on column record_search_event.kind is 'not personal';
comment on column record_search_event.words is 'special category: why; may be empty';
comment on column record_search_event.account_id is 'personal: who answered or returned it';
comment on column record_search_event.known_at is 'not personal';
call protect('record_search_event');

create table record_item (
  id uuid primary key,
  search_id uuid not null references record_search (id),
  realm_id uuid not null references realm (id),
  source text not null,
  held_on date,
  title text not null,
  words text not null,
  digest text not null,
  known_at timestamptz not null,
  unique (search_id, digest)
);
create index record_item_realm on record_item (realm_id);
comment on table record_item is 'Something that a compartment holds of them, as it stood when it was found.';
comment on column record_item.id is 'not personal';
comment on column record_item.search_id is 'not personal';
comment on column record_item.realm_id is 'not personal';
comment on column record_item.source is 'not personal: reference of the record';
comment on column record_item.held_on is 'not personal: Europe/London; null where no day is known';
comment on column record_item.title is 'special category';
comment on column record_item.words is 'special category';
comment on column record_item.digest is 'personal: the same is found once';
comment on column record_item.known_at is 'not personal';
call protect('record_item');

create table record_item_decision (
  id uuid primary key,
  item_id uuid not null references record_item (id),
  realm_id uuid not null references realm (id),
  decision text not null check (decision in ('GIVE', 'COVER', 'WITHHOLD')),
  given text not null,
  exemption text,
  reason text not null,
  account_id uuid not null references account (id),
  known_at timestamptz not null,
  check ((decision = 'WITHHOLD') = (exemption is not null))
);
create index record_item_decision_item on record_item_decision (item_id, known_at desc);
create index record_item_decision_realm on record_item_decision (realm_id);
create index record_item_decision_account on record_item_decision (account_id);
comment on table record_item_decision is 'Whether something is given, given in part or held back; the newest holds, none is changed.';
comment on column record_item_decision.id is 'not personal';
comment on column record_item_decision.item_id is 'not personal';
comment on column record_item_decision.realm_id is 'not personal';
comment on column record_item_decision.decision is 'not personal';
comment on column record_item_decision.given is 'special category: the words that are given; empty where it is held back';
comment on column record_item_decision.exemption is 'not personal: by which exemption it is held back, by code';
comment on column record_item_decision.reason is 'special category: why; may be empty where it is given whole';
comment on column record_item_decision.account_id is 'personal: who decided';
comment on column record_item_decision.known_at is 'not personal';
call protect('record_item_decision');

-- In governance: who was asked, what came back, who checked it, and that it went.
create table collation_part (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  request_id uuid not null references information_request (id),
  compartment_id uuid not null references realm (id),
  asked_by uuid not null references account (id),
  known_at timestamptz not null,
  unique (request_id, compartment_id)
);
create index collation_part_realm on collation_part (realm_id);
create index collation_part_compartment on collation_part (compartment_id);
create index collation_part_account on collation_part (asked_by);
comment on table collation_part is 'A compartment that was asked for a request; every one of the partnership is.';
comment on column collation_part.id is 'not personal: that of the search in the compartment';
comment on column collation_part.realm_id is 'not personal';
comment on column collation_part.request_id is 'not personal';
comment on column collation_part.compartment_id is 'not personal';
comment on column collation_part.asked_by is 'personal';
comment on column collation_part.known_at is 'not personal';
call protect('collation_part');

create table collation_answer (
  id uuid primary key,
  part_id uuid not null references collation_part (id),
  realm_id uuid not null references realm (id),
  deciders uuid[] not null,
  known_at timestamptz not null
);
create index collation_answer_part on collation_answer (part_id, known_at desc);
create index collation_answer_realm on collation_answer (realm_id);
comment on table collation_answer is 'That a compartment has answered; what it gives stands beside.';
comment on column collation_answer.id is 'not personal';
comment on column collation_answer.part_id is 'not personal';
comment on column collation_answer.realm_id is 'not personal';
comment on column collation_answer.deciders is 'personal: who answered, so that somebody else checks it';
comment on column collation_answer.known_at is 'not personal';
call protect('collation_answer');

create table collation_given (
  id uuid primary key,
  answer_id uuid not null references collation_answer (id),
  realm_id uuid not null references realm (id),
  place integer not null,
  held_on date,
  title text not null,
  words text not null
);
create index collation_given_answer on collation_given (answer_id, place);
create index collation_given_realm on collation_given (realm_id);
comment on table collation_given is 'Words that a compartment gives to be sent, what is covered already gone from them.';
comment on column collation_given.id is 'not personal';
comment on column collation_given.answer_id is 'not personal';
comment on column collation_given.realm_id is 'not personal';
comment on column collation_given.place is 'not personal: its place among the others';
comment on column collation_given.held_on is 'not personal';
comment on column collation_given.title is 'special category';
comment on column collation_given.words is 'special category';
call protect('collation_given');

create table collation_check (
  id uuid primary key,
  request_id uuid not null references information_request (id),
  realm_id uuid not null references realm (id),
  fit boolean not null,
  words text not null,
  account_id uuid not null references account (id),
  known_at timestamptz not null
);
create index collation_check_request on collation_check (request_id, known_at desc);
create index collation_check_realm on collation_check (realm_id);
create index collation_check_account on collation_check (account_id);
comment on table collation_check is 'That a second person looked at what is to be sent.';
comment on column collation_check.id is 'not personal';
comment on column collation_check.request_id is 'not personal';
comment on column collation_check.realm_id is 'not personal';
comment on column collation_check.fit is 'not personal: whether it may go; else every answer is given back';
comment on column collation_check.words is 'special category: what was found';
comment on column collation_check.account_id is 'personal: who checked';
comment on column collation_check.known_at is 'not personal';
call protect('collation_check');

create table collation_sent (
  id uuid primary key,
  request_id uuid not null unique references information_request (id),
  realm_id uuid not null references realm (id),
  document_id uuid not null references document (id),
  disclosure_reference text not null,
  account_id uuid not null references account (id),
  known_at timestamptz not null
);
create index collation_sent_realm on collation_sent (realm_id);
create index collation_sent_document on collation_sent (document_id);
create index collation_sent_account on collation_sent (account_id);
comment on table collation_sent is 'That what is given was made into one paper and went out.';
comment on column collation_sent.id is 'not personal';
comment on column collation_sent.request_id is 'not personal';
comment on column collation_sent.realm_id is 'not personal';
comment on column collation_sent.document_id is 'not personal: the paper as it went';
comment on column collation_sent.disclosure_reference is 'not personal: its entry in the log of disclosures';
comment on column collation_sent.account_id is 'personal: who sent it';
comment on column collation_sent.known_at is 'not personal';
call protect('collation_sent');

create view due_record_searches with (security_invoker = true) as
select s.id, s.realm_id, s.area_id, null::uuid as account_id, s.organisation_id,
       'What is held of somebody who asks, ' || s.reference as what, 'Look for' as verb, '/record-searches/' || s.reference as href,
       s.due_on, 'search' as kind
from record_search s
where coalesce((select e.kind from record_search_event e where e.search_id = s.id order by e.known_at desc, e.id desc limit 1), 'RETURNED')
  = 'RETURNED';
grant select on due_record_searches to saferhub_app;
