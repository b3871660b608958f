create table enforcement_support (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  area_id uuid not null references area (id),
  record_id uuid not null references record_access (record_id),
  record_kind text not null check (record_kind in ('notice', 'order')),
  kind text not null check (kind in ('OFFER', 'REQUIREMENT')),
  service text not null,
  words text not null,
  made_on date not null,
  state text not null check (state in ('MADE', 'ACCEPTED', 'DECLINED', 'TAKEN_UP', 'NOT_KEPT', 'COMPLETED')),
  organisation_id uuid not null references organisation (id),
  account_id uuid not null references account (id),
  known_at timestamptz not null
);
create index enforcement_support_record on enforcement_support (record_id, made_on desc);
create index enforcement_support_realm on enforcement_support (realm_id, made_on);
create index enforcement_support_area on enforcement_support (area_id);
create index enforcement_support_organisation on enforcement_support (organisation_id);
create index enforcement_support_account on enforcement_support (account_id);
comment on table enforcement_support is 'Support offered or required beside a notice, a penalty or an order (HUB-21).';
comment on column enforcement_support.id is 'not personal';
comment on column enforcement_support.realm_id is 'not personal';
comment on column enforcement_support.area_id is 'not personal';
comment on column enforcement_support.record_id is 'not personal: the notice or order, as the locks know it';
comment on column enforcement_support.record_kind is 'not personal';
comment on column enforcement_support.kind is 'not personal: whether they may say no';
comment on column enforcement_support.service is 'special category: code of the packs list of support';
comment on column enforcement_support.words is 'special category: what was offered or required, and with whom';
comment on column enforcement_support.made_on is 'not personal';
comment on column enforcement_support.state is 'special category: how it stands by the newest event';
comment on column enforcement_support.organisation_id is 'not personal: for whom it was entered';
comment on column enforcement_support.account_id is 'personal: who entered it';
comment on column enforcement_support.known_at is 'not personal: when it was entered';
call protect('enforcement_support');

create table enforcement_support_event (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  support_id uuid not null references enforcement_support (id),
  event text not null check (event in ('ACCEPTED', 'DECLINED', 'TAKEN_UP', 'NOT_KEPT', 'COMPLETED')),
  held_on date not null,
  words text not null,
  organisation_id uuid not null references organisation (id),
  account_id uuid not null references account (id),
  known_at timestamptz not null
);
create index enforcement_support_event_of on enforcement_support_event (support_id, held_on);
create index enforcement_support_event_realm on enforcement_support_event (realm_id);
create index enforcement_support_event_organisation on enforcement_support_event (organisation_id);
create index enforcement_support_event_account on enforcement_support_event (account_id);
comment on table enforcement_support_event is 'What became of support: a yes, a no, begun, not kept, completed.';
comment on column enforcement_support_event.id is 'not personal';
comment on column enforcement_support_event.realm_id is 'not personal';
comment on column enforcement_support_event.support_id is 'not personal';
comment on column enforcement_support_event.event is 'special category';
comment on column enforcement_support_event.held_on is 'not personal: the day it holds for';
comment on column enforcement_support_event.words is 'special category: may be empty';
comment on column enforcement_support_event.organisation_id is 'not personal: for whom it was entered';
comment on column enforcement_support_event.account_id is 'personal: who entered it';
comment on column enforcement_support_event.known_at is 'not personal: when it was entered';
call protect('enforcement_support_event');

-- For figures. id is the notice's or order's own key, so that a figure opens to it.
create view published_enforcement_support with (security_invoker = true) as
select s.record_id as id, s.realm_id, s.area_id, s.record_kind, lower(s.kind) as kind, s.service,
       lower(replace(s.state, '_', '-')) as state, s.made_on,
       (select min(e.held_on) from enforcement_support_event e where e.support_id = s.id and e.event in ('ACCEPTED', 'DECLINED'))
         as answered_on,
       (select min(e.held_on) from enforcement_support_event e where e.support_id = s.id and e.event = 'TAKEN_UP') as taken_up_on
from enforcement_support s;
grant select on published_enforcement_support to saferhub_app, saferhub_figures;
