create table enforcement_order (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  area_id uuid not null references area (id),
  reference text not null unique,
  order_kind text not null check (order_kind in ('CLOSURE', 'PSPO')),
  title text not null,
  place text not null,
  extent text check (extent in ('FULL', 'PARTIAL')),
  who_may_remain text,
  theme text,
  authority text not null,
  objections integer,
  authorised_on date,
  made_on date,
  in_force_on date,
  ends_on date,
  ended_on date,
  version integer not null,
  known_at timestamptz not null,
  check ((order_kind = 'CLOSURE') = (extent is not null)),
  check (in_force_on is null or ends_on is not null)
);
create index enforcement_order_realm on enforcement_order (realm_id, in_force_on desc);
create index enforcement_order_area on enforcement_order (area_id);
comment on table enforcement_order is 'A closure order on premises, or a public space protection order.';
comment on column enforcement_order.id is 'not personal';
comment on column enforcement_order.realm_id is 'not personal';
comment on column enforcement_order.area_id is 'not personal';
comment on column enforcement_order.reference is 'not personal: random';
comment on column enforcement_order.order_kind is 'not personal';
comment on column enforcement_order.title is 'personal: of a closure order it may name a home';
comment on column enforcement_order.place is 'personal: premises, or the restricted area';
comment on column enforcement_order.extent is 'not personal';
comment on column enforcement_order.who_may_remain is 'personal: whom a partial closure excepts';
comment on column enforcement_order.theme is 'not personal: code';
comment on column enforcement_order.authority is 'not personal: court or committee';
comment on column enforcement_order.objections is 'not personal: representations against it; null where none were asked for';
comment on column enforcement_order.authorised_on is 'not personal';
comment on column enforcement_order.made_on is 'not personal';
comment on column enforcement_order.in_force_on is 'not personal: first day';
comment on column enforcement_order.ends_on is 'not personal: last day, with its extensions';
comment on column enforcement_order.ended_on is 'not personal: the day it was discharged before its time';
comment on column enforcement_order.version is 'not personal';
comment on column enforcement_order.known_at is 'not personal: when it was entered';
call protect('enforcement_order');

create table order_event (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  order_id uuid not null references enforcement_order (id),
  event text not null,
  held_on date not null,
  until date,
  note text not null,
  known_at timestamptz not null,
  actor_id uuid not null references account (id)
);
create index order_event_order on order_event (order_id);
create index order_event_realm on order_event (realm_id);
create index order_event_actor on order_event (actor_id);
comment on table order_event is 'What became of an order: added, never changed.';
comment on column order_event.id is 'not personal';
comment on column order_event.realm_id is 'not personal';
comment on column order_event.order_id is 'not personal';
comment on column order_event.event is 'not personal';
comment on column order_event.held_on is 'not personal: the day it holds for';
comment on column order_event.until is 'not personal: of an extension, the new last day';
comment on column order_event.note is 'personal';
comment on column order_event.known_at is 'not personal: when it was entered';
comment on column order_event.actor_id is 'personal: who recorded it';
call protect('order_event');
revoke update on order_event from saferhub_app;

create table order_provision (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  order_id uuid not null references enforcement_order (id),
  position integer not null,
  provision text not null,
  most integer,
  unique (order_id, position)
);
create index order_provision_realm on order_provision (realm_id);
comment on table order_provision is 'Each prohibition or requirement of an order, by itself, so that it can be cited.';
comment on column order_provision.id is 'not personal';
comment on column order_provision.realm_id is 'not personal';
comment on column order_provision.order_id is 'not personal';
comment on column order_provision.position is 'not personal: its number in the order';
comment on column order_provision.provision is 'not personal';
comment on column order_provision.most is 'not personal: a limit, such as four dogs to a person';
call protect('order_provision');

alter table notice add foreign key (order_id) references enforcement_order (id);
