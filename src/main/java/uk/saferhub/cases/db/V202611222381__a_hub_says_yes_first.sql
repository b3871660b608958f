-- A case goes to another hub when that hub says yes. The question is a record of its own in the other hub's area.
create table case_transfer (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  area_id uuid not null references area (id),
  case_id uuid not null references hub_case (id),
  reference text not null unique,
  from_hub text not null,
  to_hub text not null,
  host_id uuid not null references organisation (id),
  words text not null,
  asked_on date not null,
  answer_by date not null,
  organisation_id uuid not null references organisation (id),
  asked_by uuid not null references account (id),
  answer text check (answer in ('ACCEPTED', 'DECLINED', 'WITHDRAWN')),
  answer_words text,
  answered_at timestamptz,
  answered_by uuid references account (id),
  known_at timestamptz not null,
  check ((answer is null) = (answered_at is null)),
  check ((answer is null) = (answered_by is null))
);
create unique index case_transfer_open on case_transfer (case_id) where answer is null;
create index case_transfer_case on case_transfer (case_id, known_at desc);
create index case_transfer_realm on case_transfer (realm_id, area_id) where answer is null;
create index case_transfer_of_realm on case_transfer (realm_id);
create index case_transfer_area on case_transfer (area_id);
create index case_transfer_host on case_transfer (host_id);
create index case_transfer_organisation on case_transfer (organisation_id);
create index case_transfer_asked_by on case_transfer (asked_by);
create index case_transfer_answered_by on case_transfer (answered_by);
comment on table case_transfer is 'That one hub asked another to take a case over, and what it said (HUB-16).';
comment on column case_transfer.id is 'not personal: a record of its own, in the area of the hub that is asked';
comment on column case_transfer.realm_id is 'not personal';
comment on column case_transfer.area_id is 'not personal: of the hub that is asked';
comment on column case_transfer.case_id is 'not personal';
comment on column case_transfer.reference is 'not personal: random';
comment on column case_transfer.from_hub is 'not personal: code';
comment on column case_transfer.to_hub is 'not personal: code';
comment on column case_transfer.host_id is 'not personal: who would lead';
comment on column case_transfer.words is 'special category: what the next hub must know';
comment on column case_transfer.asked_on is 'not personal';
comment on column case_transfer.answer_by is 'not personal: last day to answer';
comment on column case_transfer.organisation_id is 'not personal: for whom it was asked';
comment on column case_transfer.asked_by is 'personal: who asked';
comment on column case_transfer.answer is 'not personal: null while it is open';
comment on column case_transfer.answer_words is 'special category: why, may be empty; null while it is open';
comment on column case_transfer.answered_at is 'not personal: null while it is open';
comment on column case_transfer.answered_by is 'personal: who answered; null while it is open';
comment on column case_transfer.known_at is 'not personal';
call protect('case_transfer');

-- What a hub is asked to take over, for its staff.
create view due_case_transfers with (security_invoker = true) as
select t.id, t.realm_id, t.area_id, t.host_id as organisation_id, null::uuid as account_id,
       'Take over ' || c.reference || ', ' || c.title || '?' as what, 'Answer' as verb,
       '/case-transfers/' || t.reference as href, t.answer_by as due_on, 'transfer' as kind
from case_transfer t join hub_case c on c.id = t.case_id where t.answer is null and c.closed_on is null;
grant select on due_case_transfers to saferhub_app;
