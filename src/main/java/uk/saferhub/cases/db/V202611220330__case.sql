-- The shared case. Facts hold for their own day (…_on) and were known when entered (known_at); they are added, never overwritten.
create table hub_case (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  area_id uuid not null references area (id),
  reference text not null unique,
  kind text not null check (kind in ('PERSON', 'FAMILY', 'PLACE', 'THEME')),
  title text not null,
  aim text not null,
  concern text,
  hub text not null,
  lead_organisation_id uuid not null references organisation (id),
  lead_account_id uuid references account (id),
  status text not null check (status in ('OPEN', 'ASSESSING', 'ACTIVE', 'MONITORING', 'CLOSED')),
  score integer,
  band text,
  next_review_on date,
  next_due_on date,
  opened_on date not null,
  closed_on date,
  closing_reason text,
  referral_id uuid,
  referral_reference text,
  release_id uuid not null references pack_release (id),
  version integer not null,
  changed_at timestamptz not null,
  changed_by uuid not null references account (id),
  known_at timestamptz not null,
  check ((closed_on is null) = (status <> 'CLOSED')),
  check (closed_on >= opened_on)
);
create index hub_case_realm on hub_case (realm_id, area_id, next_due_on);
create index hub_case_area on hub_case (area_id);
create index hub_case_lead on hub_case (lead_organisation_id);
create index hub_case_officer on hub_case (lead_account_id);
create index hub_case_changed_by on hub_case (changed_by);
create index hub_case_release on hub_case (release_id);
create unique index hub_case_referral on hub_case (referral_id);
create index hub_case_due on hub_case (next_due_on, reference) where closed_on is null;
comment on table hub_case is 'A person, family, place or theme that several agencies work on together.';
comment on column hub_case.id is 'not personal';
comment on column hub_case.realm_id is 'not personal';
comment on column hub_case.area_id is 'not personal';
comment on column hub_case.reference is 'not personal: random';
comment on column hub_case.kind is 'not personal';
comment on column hub_case.title is 'personal: who or where, in a few words';
comment on column hub_case.aim is 'special category: what the agencies want to reach; may be empty';
comment on column hub_case.concern is 'special category: what it is about, a code of the pack; null where the referral named none';
comment on column hub_case.hub is 'not personal: code of the hub that runs it';
comment on column hub_case.lead_organisation_id is 'not personal';
comment on column hub_case.lead_account_id is 'personal: the lead officer; null until somebody is named';
comment on column hub_case.status is 'not personal: that a review is due is told by the day and not stored';
comment on column hub_case.score is 'special category: newest score; null while unscored';
comment on column hub_case.band is 'special category: code of the band; null while unscored';
comment on column hub_case.next_review_on is 'not personal: null once closed';
comment on column hub_case.next_due_on is 'not personal: the earlier of the next review and the first open action; null where nothing is due';
comment on column hub_case.opened_on is 'not personal';
comment on column hub_case.closed_on is 'not personal: null while it goes on';
comment on column hub_case.closing_reason is 'special category: a code of the pack; null while it goes on';
comment on column hub_case.referral_id is 'not personal: the referral that it began with; null where there was none';
comment on column hub_case.referral_reference is 'not personal: random';
comment on column hub_case.release_id is 'not personal: the release of the pack that it was entered under';
comment on column hub_case.version is 'not personal: counts changes';
comment on column hub_case.changed_at is 'not personal';
comment on column hub_case.changed_by is 'personal: who changed it last';
comment on column hub_case.known_at is 'not personal: when it was entered';
call protect('hub_case');

create table case_party (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  case_id uuid not null references hub_case (id),
  person_id uuid not null references person (id),
  role text not null,
  held_from date not null,
  held_until date,
  organisation_id uuid not null references organisation (id),
  account_id uuid not null references account (id),
  known_at timestamptz not null,
  check (held_until >= held_from)
);
create unique index case_party_live on case_party (case_id, person_id, role) where held_until is null;
create index case_party_case on case_party (case_id, held_from);
create index case_party_realm on case_party (realm_id);
create index case_party_person on case_party (person_id);
create index case_party_organisation on case_party (organisation_id);
create index case_party_account on case_party (account_id);
comment on table case_party is 'A person in a role in a case, dated: somebody may be harmed here and do harm there.';
comment on column case_party.id is 'not personal';
comment on column case_party.realm_id is 'not personal';
comment on column case_party.case_id is 'not personal';
comment on column case_party.person_id is 'personal';
comment on column case_party.role is 'special category: code of the packs party roles';
comment on column case_party.held_from is 'not personal: first day in the role';
comment on column case_party.held_until is 'not personal: last day; null while it holds';
comment on column case_party.organisation_id is 'not personal: for whom it was entered';
comment on column case_party.account_id is 'personal: who entered it';
comment on column case_party.known_at is 'not personal: when it was entered';
call protect('case_party');

create table case_place (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  case_id uuid not null references hub_case (id),
  line text not null,
  postcode text,
  part text not null,
  do_not_write boolean not null,
  held_from date not null,
  held_until date,
  organisation_id uuid not null references organisation (id),
  account_id uuid not null references account (id),
  known_at timestamptz not null,
  check (held_until >= held_from)
);
create index case_place_case on case_place (case_id, held_from);
create index case_place_realm on case_place (realm_id);
create index case_place_organisation on case_place (organisation_id);
create index case_place_account on case_place (account_id);
comment on table case_place is 'A place in a case, dated.';
comment on column case_place.id is 'not personal';
comment on column case_place.realm_id is 'not personal';
comment on column case_place.case_id is 'not personal';
comment on column case_place.line is 'personal: an address or what people call the place';
comment on column case_place.postcode is 'personal';
comment on column case_place.part is 'personal: what the place has to do with the case';
comment on column case_place.do_not_write is 'personal: a letter there puts somebody at risk';
comment on column case_place.held_from is 'not personal';
comment on column case_place.held_until is 'not personal: last day; null while it holds';
comment on column case_place.organisation_id is 'not personal: for whom it was entered';
comment on column case_place.account_id is 'personal: who entered it';
comment on column case_place.known_at is 'not personal: when it was entered';
call protect('case_place');

create table case_agency (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  case_id uuid not null references hub_case (id),
  organisation_id uuid not null references organisation (id),
  joined_on date not null,
  left_on date,
  answer_due_on date,
  answered_on date,
  account_id uuid not null references account (id),
  known_at timestamptz not null,
  check (left_on >= joined_on)
);
create unique index case_agency_live on case_agency (case_id, organisation_id) where left_on is null;
create index case_agency_case on case_agency (case_id, joined_on);
create index case_agency_due on case_agency (organisation_id, answer_due_on);
create index case_agency_realm on case_agency (realm_id);
create index case_agency_account on case_agency (account_id);
comment on table case_agency is 'An organisation that takes part in a case, dated, and what it was last asked to answer.';
comment on column case_agency.id is 'not personal';
comment on column case_agency.realm_id is 'not personal';
comment on column case_agency.case_id is 'not personal';
comment on column case_agency.organisation_id is 'not personal: who takes part';
comment on column case_agency.joined_on is 'not personal';
comment on column case_agency.left_on is 'not personal: last day; null while it takes part';
comment on column case_agency.answer_due_on is 'not personal: the last day to say what it knows; null where nothing was asked';
comment on column case_agency.answered_on is 'not personal: when it answered; null while it has not';
comment on column case_agency.account_id is 'personal: who brought it in';
comment on column case_agency.known_at is 'not personal: when it was entered';
call protect('case_agency');

create table case_contribution (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  case_id uuid not null references hub_case (id),
  organisation_id uuid not null references organisation (id),
  account_id uuid not null references account (id),
  words text not null,
  visibility text not null check (visibility in ('ALL', 'HUB', 'OWN')),
  held_on date not null,
  withdrawn_at timestamptz,
  known_at timestamptz not null
);
create index case_contribution_case on case_contribution (case_id, held_on desc);
create index case_contribution_realm on case_contribution (realm_id);
create index case_contribution_organisation on case_contribution (organisation_id);
create index case_contribution_account on case_contribution (account_id);
comment on table case_contribution is 'What an agency knows, thinks or did, shown as far as it says.';
comment on column case_contribution.id is 'not personal';
comment on column case_contribution.realm_id is 'not personal';
comment on column case_contribution.case_id is 'not personal';
comment on column case_contribution.organisation_id is 'not personal: whose it is; it keeps control';
comment on column case_contribution.account_id is 'personal: who wrote it';
comment on column case_contribution.words is 'special category';
comment on column case_contribution.visibility is 'not personal: all involved, the hub, or only ones own agency';
comment on column case_contribution.held_on is 'not personal: the day it is about';
comment on column case_contribution.withdrawn_at is 'not personal: null while it stands';
comment on column case_contribution.known_at is 'not personal: when it was entered';
call protect('case_contribution');

create table case_outcome (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  area_id uuid not null references area (id),
  case_id uuid not null references hub_case (id),
  outcome text not null,
  happened_on date not null,
  ended_on date,
  words text not null,
  withdrawn_at timestamptz,
  organisation_id uuid not null references organisation (id),
  account_id uuid not null references account (id),
  known_at timestamptz not null,
  check (ended_on >= happened_on)
);
create index case_outcome_case on case_outcome (case_id, happened_on);
create index case_outcome_realm on case_outcome (realm_id, happened_on);
create index case_outcome_area on case_outcome (area_id);
create index case_outcome_organisation on case_outcome (organisation_id);
create index case_outcome_account on case_outcome (account_id);
comment on table case_outcome is 'Something countable that came about, on its day. Its id is a protected record, so that a figure opens to it.';
comment on column case_outcome.id is 'not personal';
comment on column case_outcome.realm_id is 'not personal';
comment on column case_outcome.area_id is 'not personal';
comment on column case_outcome.case_id is 'not personal';
comment on column case_outcome.outcome is 'special category: code of the packs outcomes';
comment on column case_outcome.happened_on is 'not personal';
comment on column case_outcome.ended_on is 'not personal: first day on which it no longer holds; null while it does, or where it is an event';
comment on column case_outcome.words is 'special category: may be empty';
comment on column case_outcome.withdrawn_at is 'not personal: entered in error; not counted. Null while it stands';
comment on column case_outcome.organisation_id is 'not personal: for whom it was entered';
comment on column case_outcome.account_id is 'personal: who entered it';
comment on column case_outcome.known_at is 'not personal: when it was entered';
call protect('case_outcome');

create table case_score (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  case_id uuid not null references hub_case (id),
  occasion text not null check (occasion in ('OPENING', 'REVIEW', 'CLOSING')),
  held_on date not null,
  score integer,
  band text,
  words text not null,
  next_review_on date,
  organisation_id uuid not null references organisation (id),
  account_id uuid not null references account (id),
  known_at timestamptz not null
);
create index case_score_case on case_score (case_id, held_on);
create index case_score_realm on case_score (realm_id);
create index case_score_organisation on case_score (organisation_id);
create index case_score_account on case_score (account_id);
comment on table case_score is 'The score of a case when it was opened, at each review and when it was closed (HUB-08).';
comment on column case_score.id is 'not personal';
comment on column case_score.realm_id is 'not personal';
comment on column case_score.case_id is 'not personal';
comment on column case_score.occasion is 'not personal';
comment on column case_score.held_on is 'not personal';
comment on column case_score.score is 'special category: null where it was not scored';
comment on column case_score.band is 'special category: null where it was not scored';
comment on column case_score.words is 'special category: what was found; may be empty';
comment on column case_score.next_review_on is 'not personal: null at closing';
comment on column case_score.organisation_id is 'not personal: for whom it was entered';
comment on column case_score.account_id is 'personal: who entered it';
comment on column case_score.known_at is 'not personal: when it was entered';
call protect('case_score');

create table case_closure (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  case_id uuid not null references hub_case (id),
  closed_on date not null,
  reason text not null,
  told text not null,
  reopened_on date,
  organisation_id uuid not null references organisation (id),
  account_id uuid not null references account (id),
  known_at timestamptz not null
);
create index case_closure_case on case_closure (case_id, closed_on);
create index case_closure_realm on case_closure (realm_id);
create index case_closure_organisation on case_closure (organisation_id);
create index case_closure_account on case_closure (account_id);
comment on table case_closure is 'A closing: why, and who was told. A case that is opened again and closed again has two.';
comment on column case_closure.id is 'not personal';
comment on column case_closure.realm_id is 'not personal';
comment on column case_closure.case_id is 'not personal';
comment on column case_closure.closed_on is 'not personal';
comment on column case_closure.reason is 'special category: code of the packs closing reasons';
comment on column case_closure.told is 'personal: who was told, and how';
comment on column case_closure.reopened_on is 'not personal: null while it holds';
comment on column case_closure.organisation_id is 'not personal: for whom it was entered';
comment on column case_closure.account_id is 'personal: who entered it';
comment on column case_closure.known_at is 'not personal: when it was entered';
call protect('case_closure');

-- For other modules: who or where a case is about, as the locks want it.
create view case_label with (security_invoker = true) as
select c.id, c.realm_id, c.area_id, c.reference, c.title, c.status <> 'CLOSED' as is_open from hub_case c;

-- Read by figures. Withdrawn outcomes are not there. id is the outcome's own key, a protected record of kind case_outcome.
create view published_case_outcomes with (security_invoker = true) as
select o.id, o.realm_id, o.area_id, o.case_id, o.outcome, o.happened_on, o.ended_on
from case_outcome o where o.withdrawn_at is null;

-- The outcomes that are about somebody's tenancy; possession being sought is a stock from happened_on until ended_on.
create view published_tenancy_outcomes with (security_invoker = true) as
select o.id, o.realm_id, o.area_id, o.case_id, o.outcome, o.happened_on, o.ended_on
from published_case_outcomes o
where o.outcome in ('evicted', 'surrendered', 'possession_sought', 'tenancy_sustained');

create view published_cases with (security_invoker = true) as
select c.id, c.realm_id, c.area_id, c.concern, c.band, c.closing_reason, c.opened_on, c.closed_on from hub_case c;

-- What is due of a case: its review by the lead, an answer by an agency that was asked and, once late, a chase by the lead.
create view due_cases with (security_invoker = true) as
select c.id, c.realm_id, c.area_id, c.lead_organisation_id as organisation_id, c.lead_account_id as account_id,
       c.reference || ', ' || c.title as what, 'Review' as verb, '/cases/' || c.reference || '/reviews' as href,
       c.next_review_on as due_on, 'review' as kind
from hub_case c where c.next_review_on is not null
union all
select c.id, c.realm_id, c.area_id, a.organisation_id, null, c.reference || ', ' || c.title, 'Answer',
       '/cases/' || c.reference || '/contributions', a.answer_due_on, 'answer'
from case_agency a join hub_case c on c.id = a.case_id
where a.left_on is null and a.answer_due_on is not null and a.answered_on is null and c.closed_on is null
union all
select c.id, c.realm_id, c.area_id, c.lead_organisation_id, c.lead_account_id,
       o.name || ' on ' || c.reference || ', ' || c.title, 'Chase', '/cases/' || c.reference || '/sharing',
       a.answer_due_on + 1, 'chase'
from case_agency a join hub_case c on c.id = a.case_id join organisation_label o on o.id = a.organisation_id
where a.left_on is null and a.answer_due_on is not null and a.answered_on is null and c.closed_on is null
  and a.organisation_id <> c.lead_organisation_id;

grant select on case_label, published_case_outcomes, published_tenancy_outcomes, published_cases, due_cases to saferhub_app;
grant select on published_case_outcomes, published_tenancy_outcomes, published_cases to saferhub_figures;
