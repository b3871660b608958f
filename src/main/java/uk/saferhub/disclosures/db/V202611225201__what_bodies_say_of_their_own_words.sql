-- What a body gave to a record stays its own (SHR-05): whoever wants to use it elsewhere asks, or names a ground of law and the
-- body is told. A question is a record of its own, so that the body answers even where it has left the record.
create table onward_use (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  area_id uuid not null references area (id),
  reference text not null unique,
  record_id uuid not null references record_access (record_id),
  piece_id uuid not null,
  piece text not null,
  originator_id uuid not null references organisation (id),
  use_kind text not null check (use_kind in ('OUTSIDE', 'REFERRAL', 'REPORT', 'STUDY', 'TRANSFER')),
  recipient text not null,
  why text not null,
  organisation_id uuid not null references organisation (id),
  account_id uuid not null references account (id),
  asked_at timestamptz not null,
  answer_by date not null,
  ground text check (ground in ('LIFE', 'CHILD', 'COURT'))
);
create index onward_use_realm on onward_use (realm_id, area_id);
create index onward_use_area on onward_use (area_id);
create index onward_use_record on onward_use (record_id, asked_at desc);
create index onward_use_originator on onward_use (originator_id, answer_by);
create index onward_use_organisation on onward_use (organisation_id);
create index onward_use_account on onward_use (account_id);
comment on table onward_use is 'That a body was asked whether its words may be used elsewhere, or that they were used on a ground of law.';
comment on column onward_use.id is 'not personal';
comment on column onward_use.realm_id is 'not personal';
comment on column onward_use.area_id is 'not personal: where the record lay when it was asked';
comment on column onward_use.reference is 'not personal';
comment on column onward_use.record_id is 'not personal: of which record they are';
comment on column onward_use.piece_id is 'not personal: key of the contribution or document';
comment on column onward_use.piece is 'personal: whose words and which; a document''s title';
comment on column onward_use.originator_id is 'not personal: whose words they are';
comment on column onward_use.use_kind is 'not personal';
comment on column onward_use.recipient is 'personal: to whom they would go; never an address';
comment on column onward_use.why is 'special category: why they are needed, or what made the ground hold';
comment on column onward_use.organisation_id is 'not personal: who asked';
comment on column onward_use.account_id is 'personal: who asked';
comment on column onward_use.asked_at is 'not personal';
comment on column onward_use.answer_by is 'not personal: last day by which the asker needs the answer';
comment on column onward_use.ground is 'not personal: the ground of law on which they were used without asking; null where it was asked';
call protect('onward_use');

create table onward_answer (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  onward_use_id uuid not null references onward_use (id),
  answer text not null check (answer in ('YES', 'CONDITIONS', 'NO')),
  words text not null,
  organisation_id uuid not null references organisation (id),
  account_id uuid not null references account (id),
  known_at timestamptz not null
);
create index onward_answer_realm on onward_answer (realm_id);
create index onward_answer_use on onward_answer (onward_use_id, known_at desc);
create index onward_answer_organisation on onward_answer (organisation_id);
create index onward_answer_account on onward_answer (account_id);
comment on table onward_answer is 'What the body said; the newest answer counts.';
comment on column onward_answer.id is 'not personal';
comment on column onward_answer.realm_id is 'not personal';
comment on column onward_answer.onward_use_id is 'not personal';
comment on column onward_answer.answer is 'not personal';
comment on column onward_answer.words is 'personal: the condition, or why not';
comment on column onward_answer.organisation_id is 'not personal: whose words they are';
comment on column onward_answer.account_id is 'personal: who answered';
comment on column onward_answer.known_at is 'not personal';
call protect('onward_answer');

create table disclosure_piece (
  disclosure_id uuid not null references disclosure (id),
  onward_use_id uuid not null references onward_use (id),
  realm_id uuid not null references realm (id),
  primary key (disclosure_id, onward_use_id)
);
create index disclosure_piece_use on disclosure_piece (onward_use_id);
create index disclosure_piece_realm on disclosure_piece (realm_id);
comment on table disclosure_piece is 'Under which answers or grounds other bodies'' words were part of what was given.';
comment on column disclosure_piece.disclosure_id is 'not personal';
comment on column disclosure_piece.onward_use_id is 'not personal';
comment on column disclosure_piece.realm_id is 'not personal';
call protect('disclosure_piece');

-- Whose turn it is, in no fact: the question's reference and the record's.
create view due_onward_uses with (security_invoker = true) as
select u.id, u.realm_id, u.area_id, u.originator_id as organisation_id, null::uuid as account_id,
       u.reference || ' about ' || r.reference as what, 'Answer' as verb, '/onward-uses/' || u.reference as href,
       u.answer_by as due_on, 'ask' as kind
from onward_use u join record_label r on r.id = u.record_id
where u.ground is null and not exists (select from onward_answer a where a.onward_use_id = u.id)
union all
select u.id, u.realm_id, u.area_id, u.originator_id, null, u.reference || ' about ' || r.reference, 'Read why it was not asked:',
       '/onward-uses/' || u.reference, (u.asked_at at time zone 'Europe/London')::date + 7, 'told'
from onward_use u join record_label r on r.id = u.record_id
where u.ground is not null
union all
select u.id, u.realm_id, u.area_id, u.organisation_id, u.account_id, u.reference || ' about ' || r.reference, 'Read the answer to',
       '/onward-uses/' || u.reference, (a.known_at at time zone 'Europe/London')::date + 7, 'told'
from onward_use u join record_label r on r.id = u.record_id join onward_answer a on a.onward_use_id = u.id;
comment on view due_onward_uses is 'What bodies are asked about their words, and what they are told.';
grant select on due_onward_uses to saferhub_app;
