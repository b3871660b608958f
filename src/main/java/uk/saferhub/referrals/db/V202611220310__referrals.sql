create table referral_hub (
  receiving_realm_id uuid not null references realm (id),
  code text not null,
  name text not null,
  area_id uuid not null references area (id),
  organisation_id uuid not null references organisation (id),
  decide_within integer not null check (decide_within > 0),
  matrix_id uuid,
  choices json not null,
  release_id uuid,
  primary key (receiving_realm_id, code)
);
create index referral_hub_area on referral_hub (area_id);
create index referral_hub_organisation on referral_hub (organisation_id);
comment on table referral_hub is 'Where partners may refer to, projected from the newest release of a pack.';
comment on column referral_hub.code is 'not personal';
comment on column referral_hub.name is 'not personal';
comment on column referral_hub.receiving_realm_id is 'not personal: the realm that referrals to it belong to; no lock, since everyone may know a hub';
comment on column referral_hub.area_id is 'not personal';
comment on column referral_hub.organisation_id is 'not personal: the host';
comment on column referral_hub.decide_within is 'not personal: working days';
comment on column referral_hub.matrix_id is 'not personal: the matrix that it scores on; null where it scores nothing';
comment on column referral_hub.choices is 'not personal: the lists that people pick from';
comment on column referral_hub.release_id is 'not personal: the release that says so';
call share('referral_hub');

create table referral_draft (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  reference text not null unique,
  hub text not null,
  account_id uuid not null references account (id),
  organisation_id uuid not null references organisation (id),
  answers json not null,
  saved_at timestamptz not null,
  sent_at timestamptz,
  foreign key (realm_id, hub) references referral_hub (receiving_realm_id, code)
);
create index referral_draft_account on referral_draft (account_id) where sent_at is null;
create index referral_draft_hub on referral_draft (realm_id, hub);
create index referral_draft_organisation on referral_draft (organisation_id);
create index referral_draft_of_account on referral_draft (account_id);
comment on table referral_draft is 'A referral that is still being written, seen by its writer alone. Its words are emptied when it is sent.';
comment on column referral_draft.id is 'not personal';
comment on column referral_draft.realm_id is 'not personal';
comment on column referral_draft.reference is 'not personal: random, and the referral''s once it is sent';
comment on column referral_draft.hub is 'not personal';
comment on column referral_draft.account_id is 'personal: who writes it';
comment on column referral_draft.organisation_id is 'not personal';
comment on column referral_draft.answers is 'special category: what was typed, by page and field';
comment on column referral_draft.saved_at is 'not personal';
comment on column referral_draft.sent_at is 'not personal';
call protect('referral_draft');

create table referral (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  area_id uuid not null references area (id),
  reference text not null unique,
  version integer not null default 0,
  hub text not null,
  organisation_id uuid not null references organisation (id),
  referred_by uuid not null references account (id),
  received_at timestamptz not null,
  decide_by date not null,
  status text not null check (status in
    ('RECEIVED', 'SCREENING', 'MORE_INFO', 'ACCEPTED', 'SINGLE_AGENCY', 'REDIRECTED', 'DECLINED')),
  kind text not null check (kind in ('PERSON', 'FAMILY', 'PLACE', 'THEME')),
  title text not null,
  words json not null,
  decided_at timestamptz,
  decided_by uuid references account (id),
  reason text,
  answer text,
  case_id uuid,
  case_reference text,
  release_id uuid,
  changed_at timestamptz not null,
  changed_by uuid not null references account (id),
  foreign key (realm_id, hub) references referral_hub (receiving_realm_id, code)
);
create index referral_waiting on referral (realm_id, area_id, decide_by) where decided_at is null;
create index referral_realm on referral (realm_id, area_id, received_at desc);
create index referral_area on referral (area_id);
create index referral_hub_code on referral (realm_id, hub);
create index referral_organisation on referral (organisation_id);
create index referral_by on referral (referred_by);
create index referral_decided_by on referral (decided_by);
create index referral_changed_by on referral (changed_by);
comment on table referral is 'What a partner referred to a hub, and what the hub decided.';
comment on column referral.id is 'not personal';
comment on column referral.realm_id is 'not personal';
comment on column referral.area_id is 'not personal';
comment on column referral.reference is 'not personal: random';
comment on column referral.version is 'not personal';
comment on column referral.hub is 'not personal';
comment on column referral.organisation_id is 'not personal: the referrer''s body';
comment on column referral.referred_by is 'personal: the referrer';
comment on column referral.received_at is 'not personal';
comment on column referral.decide_by is 'not personal: last day to decide, Europe/London';
comment on column referral.status is 'not personal';
comment on column referral.kind is 'not personal';
comment on column referral.title is 'personal: what it is about in a few words';
comment on column referral.words is 'special category: what the referrer said, as said';
comment on column referral.decided_at is 'not personal';
comment on column referral.decided_by is 'personal: who decided';
comment on column referral.reason is 'special category: why, for the hub';
comment on column referral.answer is 'special category: what the referrer is told';
comment on column referral.case_id is 'not personal: the case that it became';
comment on column referral.case_reference is 'not personal';
comment on column referral.release_id is 'not personal: the release in force when it was received';
comment on column referral.changed_at is 'not personal';
comment on column referral.changed_by is 'personal: who changed it last';
call protect('referral');

create table referral_party (
  id uuid primary key,
  referral_id uuid not null references referral (id),
  realm_id uuid not null references realm (id),
  person_id uuid not null references person (id),
  role text not null
);
create index referral_party_referral on referral_party (referral_id);
create index referral_party_realm on referral_party (realm_id);
create index referral_party_person on referral_party (person_id);
comment on table referral_party is 'The people in a referral, each with an entry of the index as the referrer described them.';
comment on column referral_party.id is 'not personal';
comment on column referral_party.referral_id is 'not personal';
comment on column referral_party.realm_id is 'not personal';
comment on column referral_party.person_id is 'personal';
comment on column referral_party.role is 'personal: a code of the pack''s party roles';
call protect('referral_party');

create table referral_question (
  id uuid primary key,
  referral_id uuid not null references referral (id),
  realm_id uuid not null references realm (id),
  question text not null,
  asked_by uuid not null references account (id),
  asked_at timestamptz not null,
  answer text,
  answered_by uuid references account (id),
  answered_at timestamptz
);
create index referral_question_referral on referral_question (referral_id);
create index referral_question_realm on referral_question (realm_id);
create index referral_question_by on referral_question (asked_by);
create index referral_question_answered on referral_question (answered_by);
comment on table referral_question is 'What the hub asked the referrer, and the answer.';
comment on column referral_question.id is 'not personal';
comment on column referral_question.referral_id is 'not personal';
comment on column referral_question.realm_id is 'not personal';
comment on column referral_question.question is 'special category';
comment on column referral_question.asked_by is 'personal: who asked';
comment on column referral_question.asked_at is 'not personal';
comment on column referral_question.answer is 'special category';
comment on column referral_question.answered_by is 'personal: who answered';
comment on column referral_question.answered_at is 'not personal';
call protect('referral_question');

-- For figures: no words and nobody's name.
create view published_referrals with (security_invoker = true) as
select r.id, r.realm_id, r.area_id, r.hub, o.code as organisation, lower(r.status) as status, lower(r.kind) as kind,
       (r.received_at at time zone 'Europe/London')::date as received_on,
       (r.decided_at at time zone 'Europe/London')::date as decided_on, r.decide_by
from referral r join organisation_label o on o.id = r.organisation_id;

-- What is due of a referral: a decision by the hub or, while the hub waits for it, an answer by the referrer.
create view due_referrals with (security_invoker = true) as
select r.id, r.realm_id, r.area_id, h.organisation_id, null::uuid as account_id,
       r.reference || ', ' || r.title as what, 'Decide' as verb, '/referrals/' || r.reference as href,
       r.decide_by as due_on, 'referral' as kind
from referral r join referral_hub h on h.receiving_realm_id = r.realm_id and h.code = r.hub where r.status in ('RECEIVED', 'SCREENING')
union all
select r.id, r.realm_id, r.area_id, r.organisation_id, r.referred_by, r.reference || ', ' || r.title, 'Answer',
       '/referrals/' || r.reference, r.decide_by, 'question'
from referral r where r.status = 'MORE_INFO';

grant select on published_referrals, due_referrals to saferhub_app;
grant select on published_referrals to saferhub_figures;
