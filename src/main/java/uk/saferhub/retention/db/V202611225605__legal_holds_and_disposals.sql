-- What becomes of records whose time is over (PRV-01). Each row is a fact with who and when; nothing here is changed but once,
-- when a hold is lifted.
create table legal_hold (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  record_id uuid not null references record_access (record_id),
  reason text not null,
  review_on date not null,
  organisation_id uuid not null references organisation (id),
  placed_by uuid not null references account (id),
  placed_at timestamptz not null,
  lifted_by uuid references account (id),
  lifted_at timestamptz,
  lifted_why text,
  check ((lifted_at is null) = (lifted_by is null)),
  check ((lifted_at is null) = (lifted_why is null))
);
create index legal_hold_record on legal_hold (record_id);
create index legal_hold_realm on legal_hold (realm_id) where lifted_at is null;
create index legal_hold_of_realm on legal_hold (realm_id);
create index legal_hold_organisation on legal_hold (organisation_id);
create index legal_hold_placed_by on legal_hold (placed_by);
create index legal_hold_lifted_by on legal_hold (lifted_by);
comment on table legal_hold is 'That a record may not be destroyed, until somebody lifts it.';
comment on column legal_hold.id is 'not personal';
comment on column legal_hold.realm_id is 'not personal';
comment on column legal_hold.record_id is 'not personal: key of the record';
comment on column legal_hold.reason is 'personal: why; may name proceedings';
comment on column legal_hold.review_on is 'not personal: by when somebody looks whether it is still needed';
comment on column legal_hold.organisation_id is 'not personal: for whom it was placed';
comment on column legal_hold.placed_by is 'personal: who placed it';
comment on column legal_hold.placed_at is 'not personal';
comment on column legal_hold.lifted_by is 'personal: who lifted it; null while it holds';
comment on column legal_hold.lifted_at is 'not personal: null while it holds';
comment on column legal_hold.lifted_why is 'personal: why; null while it holds';
call protect('legal_hold');

create table disposal (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  area_id uuid not null references area (id),
  reference text not null unique,
  record_id uuid not null references record_access (record_id),
  record_kind text not null,
  record_reference text not null,
  subject text not null,
  rule_code text not null,
  rule_words text not null,
  release_id uuid not null references pack_release (id),
  trigger_on date not null,
  due_on date not null,
  decision text not null check (decision in ('KEEP', 'DISPOSE')),
  reason text not null,
  next_review_on date,
  organisation_id uuid not null references organisation (id),
  account_id uuid not null references account (id),
  decided_at timestamptz not null,
  check ((decision = 'KEEP') = (next_review_on is not null))
);
create index disposal_record on disposal (record_id, decided_at desc);
create index disposal_realm on disposal (realm_id, decided_at desc);
create index disposal_area on disposal (area_id);
create index disposal_release on disposal (release_id);
create index disposal_organisation on disposal (organisation_id);
create index disposal_account on disposal (account_id);
comment on table disposal is 'A review of a record whose time is over: kept on until another day, or proposed for disposal.';
comment on column disposal.id is 'not personal';
comment on column disposal.realm_id is 'not personal';
comment on column disposal.area_id is 'not personal';
comment on column disposal.reference is 'not personal: random';
comment on column disposal.record_id is 'not personal: key of the record';
comment on column disposal.record_kind is 'not personal: as the locks know it';
comment on column disposal.record_reference is 'not personal: random';
comment on column disposal.subject is 'not personal: the kind as the schedule names it';
comment on column disposal.rule_code is 'not personal: of the schedule';
comment on column disposal.rule_words is 'not personal: what the rule said';
comment on column disposal.release_id is 'not personal: the release of the pack that the rule stood in';
comment on column disposal.trigger_on is 'not personal: the day that the time was counted from';
comment on column disposal.due_on is 'not personal: first day on which it was due';
comment on column disposal.decision is 'not personal: kept on, or to be disposed of';
comment on column disposal.reason is 'personal: why, in words';
comment on column disposal.next_review_on is 'not personal: when it is looked at again; null where it is to be disposed of';
comment on column disposal.organisation_id is 'not personal: for whom';
comment on column disposal.account_id is 'personal: who decided';
comment on column disposal.decided_at is 'not personal';
call protect('disposal');

create table disposal_step (
  id uuid primary key,
  disposal_id uuid not null references disposal (id),
  realm_id uuid not null references realm (id),
  step text not null check (step in ('APPROVED', 'REFUSED', 'DONE')),
  words text not null,
  account_id uuid not null references account (id),
  happened_at timestamptz not null,
  unique (disposal_id, step)
);
create index disposal_step_realm on disposal_step (realm_id, step, happened_at);
create index disposal_step_account on disposal_step (account_id);
comment on table disposal_step is 'What became of a proposed disposal: approved or refused by somebody else, and carried out.';
comment on column disposal_step.id is 'not personal';
comment on column disposal_step.disposal_id is 'not personal';
comment on column disposal_step.realm_id is 'not personal';
comment on column disposal_step.step is 'not personal';
comment on column disposal_step.words is 'personal: why; may be empty';
comment on column disposal_step.account_id is 'personal: who';
comment on column disposal_step.happened_at is 'not personal';
call protect('disposal_step');
