create table notice (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  area_id uuid not null references area (id),
  reference text not null unique,
  notice_type text not null,
  release_id uuid not null references pack_release (id),
  recipient text not null check (recipient in ('INDIVIDUAL', 'BODY')),
  name text not null,
  name_key text not null,
  age integer,
  place text not null,
  place_key text not null,
  conduct text not null,
  happened text not null,
  requires text not null,
  answers json not null,
  comply_by date,
  team text,
  theme text,
  operation text,
  order_id uuid,
  prior_id uuid references notice (id),
  officer_id uuid not null references account (id),
  organisation_id uuid not null references organisation (id),
  state text not null,
  dated_on date not null,
  version integer not null,
  known_at timestamptz not null
);
create index notice_realm on notice (realm_id, dated_on desc);
create index notice_release on notice (release_id);
create index notice_area on notice (area_id);
create index notice_name on notice (realm_id, name_key);
create index notice_place on notice (realm_id, place_key);
create index notice_order on notice (order_id);
create index notice_prior on notice (prior_id);
create index notice_officer on notice (officer_id);
create index notice_organisation on notice (organisation_id);
comment on table notice is 'A warning, notice, requirement, undertaking or penalty: who, where, for what. Its dates are in notice_event.';
comment on column notice.id is 'not personal';
comment on column notice.realm_id is 'not personal';
comment on column notice.area_id is 'not personal';
comment on column notice.reference is 'not personal: random';
comment on column notice.notice_type is 'not personal: code of the pack';
comment on column notice.release_id is 'not personal: release of the pack that it was made under';
comment on column notice.recipient is 'not personal';
comment on column notice.name is 'personal: whom it is served on';
comment on column notice.name_key is 'personal: the name folded, for the ladder';
comment on column notice.age is 'personal: years, as given on the day';
comment on column notice.place is 'personal: premises or spot';
comment on column notice.place_key is 'personal: the place folded, for the ladder';
comment on column notice.conduct is 'special category: code of the kind of conduct';
comment on column notice.happened is 'special category: what happened, may allege an offence';
comment on column notice.requires is 'personal: what must be done or stopped';
comment on column notice.answers is 'special category: answers to the questions that the type asks';
comment on column notice.comply_by is 'not personal: last day to comply';
comment on column notice.team is 'not personal: code';
comment on column notice.theme is 'not personal: code';
comment on column notice.operation is 'not personal: code';
comment on column notice.order_id is 'not personal: the order that was broken';
comment on column notice.prior_id is 'not personal: the step before';
comment on column notice.officer_id is 'personal: who entered it';
comment on column notice.organisation_id is 'not personal: for whom';
comment on column notice.state is 'not personal: where its newest event led';
comment on column notice.dated_on is 'not personal: day of issue; of a draft, the day meant';
comment on column notice.version is 'not personal';
comment on column notice.known_at is 'not personal: when it was entered';
call protect('notice');

create table notice_event (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  notice_id uuid not null references notice (id),
  event text not null,
  held_on date not null,
  known_at timestamptz not null,
  method text,
  note text not null,
  actor_id uuid not null references account (id)
);
create index notice_event_notice on notice_event (notice_id);
create index notice_event_realm on notice_event (realm_id);
create index notice_event_actor on notice_event (actor_id);
comment on table notice_event is 'What became of a notice: added, never changed, with the day it holds for and the time it was entered.';
comment on column notice_event.id is 'not personal';
comment on column notice_event.realm_id is 'not personal';
comment on column notice_event.notice_id is 'not personal';
comment on column notice_event.event is 'not personal';
comment on column notice_event.held_on is 'not personal: the day it holds for';
comment on column notice_event.known_at is 'not personal: when it was entered';
comment on column notice_event.method is 'not personal: how it was served, a code';
comment on column notice_event.note is 'personal: proof of service, reason of a withdrawal, what was seen';
comment on column notice_event.actor_id is 'personal: who recorded it';
call protect('notice_event');
revoke update on notice_event from saferhub_app;

create table officer_power (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  officer_id uuid not null references account (id),
  notice_type text not null,
  held_from date not null,
  held_until date,
  source text not null,
  granted_by uuid not null references account (id),
  known_at timestamptz not null
);
create index officer_power_officer on officer_power (officer_id, notice_type);
create index officer_power_realm on officer_power (realm_id);
create index officer_power_granted on officer_power (granted_by);
comment on table officer_power is 'Which officer may issue which type of notice on their own authority, from when until when.';
comment on column officer_power.id is 'not personal';
comment on column officer_power.realm_id is 'not personal';
comment on column officer_power.officer_id is 'personal';
comment on column officer_power.notice_type is 'not personal';
comment on column officer_power.held_from is 'not personal';
comment on column officer_power.held_until is 'not personal: last day; null while it holds';
comment on column officer_power.source is 'not personal: the scheme of delegation or designation that gives it';
comment on column officer_power.granted_by is 'personal';
comment on column officer_power.known_at is 'not personal';
call protect('officer_power');

create table penalty (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  notice_id uuid not null unique references notice (id),
  amount_pence bigint not null check (amount_pence > 0),
  discount_pence bigint check (discount_pence < amount_pence),
  discount_until date,
  pay_by date not null,
  proceedings_from date not null,
  cancelled_on date,
  cancel_reason text,
  version integer not null,
  known_at timestamptz not null
);
create index penalty_realm on penalty (realm_id);
comment on table penalty is 'What a penalty notice asks for: amounts and days as they stood on the day of the notice.';
comment on column penalty.id is 'not personal';
comment on column penalty.realm_id is 'not personal';
comment on column penalty.notice_id is 'not personal';
comment on column penalty.amount_pence is 'not personal';
comment on column penalty.discount_pence is 'not personal: what discharges it up to discount_until';
comment on column penalty.discount_until is 'not personal: last day of the lower amount';
comment on column penalty.pay_by is 'not personal: last day to pay';
comment on column penalty.proceedings_from is 'not personal: first day on which proceedings may be taken';
comment on column penalty.cancelled_on is 'not personal';
comment on column penalty.cancel_reason is 'personal';
comment on column penalty.version is 'not personal';
comment on column penalty.known_at is 'not personal';
call protect('penalty');

create table penalty_payment (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  penalty_id uuid not null references penalty (id),
  paid_pence bigint not null check (paid_pence > 0),
  paid_on date not null,
  known_at timestamptz not null,
  actor_id uuid not null references account (id)
);
create index penalty_payment_penalty on penalty_payment (penalty_id);
create index penalty_payment_realm on penalty_payment (realm_id);
create index penalty_payment_actor on penalty_payment (actor_id);
comment on table penalty_payment is 'Money received for a penalty: added, never changed.';
comment on column penalty_payment.id is 'not personal';
comment on column penalty_payment.realm_id is 'not personal';
comment on column penalty_payment.penalty_id is 'not personal';
comment on column penalty_payment.paid_pence is 'not personal';
comment on column penalty_payment.paid_on is 'not personal';
comment on column penalty_payment.known_at is 'not personal';
comment on column penalty_payment.actor_id is 'personal: who recorded it';
call protect('penalty_payment');
revoke update on penalty_payment from saferhub_app;

create table prosecution (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  area_id uuid not null references area (id),
  reference text not null unique,
  notice_id uuid references notice (id),
  team text,
  defendant text not null,
  offence text not null,
  origin text not null,
  evidence text not null,
  started_on date not null,
  result text,
  concluded_on date,
  fine_pence bigint check (fine_pence >= 0),
  costs_pence bigint check (costs_pence >= 0),
  concluded_known_at timestamptz,
  version integer not null,
  known_at timestamptz not null,
  check ((result is null) = (concluded_on is null))
);
create index prosecution_realm on prosecution (realm_id, started_on desc);
create index prosecution_area on prosecution (area_id);
create index prosecution_notice on prosecution (notice_id);
comment on table prosecution is 'Proceedings for an offence, after a notice or without one, and what came of them.';
comment on column prosecution.id is 'not personal';
comment on column prosecution.realm_id is 'not personal';
comment on column prosecution.area_id is 'not personal';
comment on column prosecution.reference is 'not personal: random';
comment on column prosecution.notice_id is 'not personal';
comment on column prosecution.team is 'not personal: code';
comment on column prosecution.defendant is 'special category: name of somebody accused';
comment on column prosecution.offence is 'special category: code of the offence';
comment on column prosecution.origin is 'not personal: where the matter came from';
comment on column prosecution.evidence is 'special category: basis of the proceedings';
comment on column prosecution.started_on is 'not personal';
comment on column prosecution.result is 'special category: conviction or not';
comment on column prosecution.concluded_on is 'not personal';
comment on column prosecution.fine_pence is 'special category: sentence';
comment on column prosecution.costs_pence is 'special category: sentence';
comment on column prosecution.concluded_known_at is 'not personal: when the result was entered';
comment on column prosecution.version is 'not personal';
comment on column prosecution.known_at is 'not personal: when it was entered';
call protect('prosecution');
