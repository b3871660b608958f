-- What people ask by right (PRV-02, PRV-03, PRV-07), in the governance of the partnership that they asked. What happened to a
-- request is a row a step; the last day is worked out from them and kept beside, for lists.
create table information_request (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  area_id uuid not null references area (id),
  reference text not null unique,
  kind text not null check (kind in ('ACCESS', 'RECTIFICATION', 'ERASURE', 'RESTRICTION', 'OBJECTION', 'FOI')),
  asker text not null,
  words text not null,
  received_on date not null,
  due_on date,
  handler_id uuid references account (id),
  organisation_id uuid not null references organisation (id),
  account_id uuid not null references account (id),
  known_at timestamptz not null,
  closed_on date,
  outcome text check (outcome in ('IN_FULL', 'IN_PART', 'REFUSED', 'NOTHING_HELD', 'SENT_ELSEWHERE', 'TAKEN_BACK')),
  version integer not null default 0,
  check ((closed_on is null) = (outcome is null))
);
create index information_request_realm on information_request (realm_id, received_on desc);
create index information_request_area on information_request (area_id);
create index information_request_handler on information_request (handler_id);
create index information_request_organisation on information_request (organisation_id);
create index information_request_account on information_request (account_id);
comment on table information_request is 'What somebody asked by right: of their own records, or under freedom of information.';
comment on column information_request.id is 'not personal';
comment on column information_request.realm_id is 'not personal: governance of the partnership';
comment on column information_request.area_id is 'not personal';
comment on column information_request.reference is 'not personal: random';
comment on column information_request.kind is 'not personal';
comment on column information_request.asker is 'personal: who asks, and for whom; never an address';
comment on column information_request.words is 'special category: what they ask, in short';
comment on column information_request.received_on is 'not personal: Europe/London';
comment on column information_request.due_on is 'not personal: last day as the law counts it; null while the time does not run';
comment on column information_request.handler_id is 'personal: who answers it';
comment on column information_request.organisation_id is 'not personal: the body that received it';
comment on column information_request.account_id is 'personal: who entered it';
comment on column information_request.known_at is 'not personal';
comment on column information_request.closed_on is 'not personal: when it was answered, or ended otherwise; null while open';
comment on column information_request.outcome is 'personal: what came of it';
comment on column information_request.version is 'not personal';
call protect('information_request');

create table information_request_step (
  id uuid primary key,
  request_id uuid not null references information_request (id),
  realm_id uuid not null references realm (id),
  kind text not null check (kind in ('IDENTITY_ASKED', 'IDENTITY_SHOWN', 'CLARIFICATION_ASKED', 'CLARIFIED', 'EXTENDED', 'GIVEN',
    'NOTED', 'CLOSED')),
  happened_on date not null,
  words text not null,
  account_id uuid not null references account (id),
  known_at timestamptz not null
);
create index information_request_step_request on information_request_step (request_id, happened_on, known_at);
create index information_request_step_realm on information_request_step (realm_id);
create index information_request_step_account on information_request_step (account_id);
comment on table information_request_step is 'What happened to a request on a day; none is ever changed.';
comment on column information_request_step.id is 'not personal';
comment on column information_request_step.request_id is 'not personal';
comment on column information_request_step.realm_id is 'not personal';
comment on column information_request_step.kind is 'not personal';
comment on column information_request_step.happened_on is 'not personal: Europe/London';
comment on column information_request_step.words is 'special category: how identity was shown, what was asked back, why more time; may be empty';
comment on column information_request_step.account_id is 'personal: who recorded it';
comment on column information_request_step.known_at is 'not personal';
call protect('information_request_step');

-- The answer under freedom of information: what was searched, what was said, what was held back, and whether to use it again.
create table foi_answer (
  id uuid primary key,
  request_id uuid not null references information_request (id),
  realm_id uuid not null references realm (id),
  searched text not null,
  answer text not null,
  exemptions text[] not null,
  exemption_words text not null,
  reusable boolean not null,
  account_id uuid not null references account (id),
  known_at timestamptz not null,
  check (cardinality(exemptions) = 0 or exemption_words <> '')
);
create index foi_answer_request on foi_answer (request_id, known_at desc);
create index foi_answer_realm on foi_answer (realm_id);
create index foi_answer_account on foi_answer (account_id);
comment on table foi_answer is 'What is answered to a request under the Freedom of Information Act 2000; the newest holds, none is changed.';
comment on column foi_answer.id is 'not personal';
comment on column foi_answer.request_id is 'not personal';
comment on column foi_answer.realm_id is 'not personal';
comment on column foi_answer.searched is 'not personal: where was looked for it';
comment on column foi_answer.answer is 'not personal: what anybody may be told';
comment on column foi_answer.exemptions is 'not personal: sections of the Act, by code';
comment on column foi_answer.exemption_words is 'personal: why they apply; may be empty where there are none';
comment on column foi_answer.reusable is 'not personal: whether the next who asks may be given the same';
comment on column foi_answer.account_id is 'personal: who wrote it';
comment on column foi_answer.known_at is 'not personal';
call protect('foi_answer');

create view due_information_requests with (security_invoker = true) as
select r.id, r.realm_id, r.area_id, r.handler_id as account_id, r.organisation_id,
       case when r.kind = 'FOI' then 'A request under freedom of information, ' else 'A request about somebody''s own records, ' end
         || r.reference as what,
       'Answer' as verb, '/information-requests/' || r.reference as href, r.due_on, 'request' as kind
from information_request r where r.closed_on is null and r.due_on is not null;
grant select on due_information_requests to saferhub_app;
