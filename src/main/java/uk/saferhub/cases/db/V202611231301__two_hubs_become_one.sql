-- A reorganisation of hubs: what was asked of those whom it touches, its milestones, and the day on which two become one (ORG-12).
create table hub_merger (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  area_id uuid not null references area (id),
  reference text not null unique,
  from_hub text not null,
  to_hub text not null,
  on_day date not null,
  why text not null,
  organisation_id uuid not null references organisation (id),
  planned_by uuid not null references account (id),
  known_at timestamptz not null,
  done_at timestamptz,
  done_by uuid references account (id),
  dropped_at timestamptz,
  dropped_by uuid references account (id),
  check (from_hub <> to_hub),
  check ((done_at is null) = (done_by is null)),
  check ((dropped_at is null) = (dropped_by is null)),
  check (done_at is null or dropped_at is null)
);
create unique index hub_merger_of_hub on hub_merger (realm_id, from_hub) where dropped_at is null;
create index hub_merger_realm on hub_merger (realm_id, on_day desc);
create index hub_merger_area on hub_merger (area_id);
create index hub_merger_organisation on hub_merger (organisation_id);
create index hub_merger_planned_by on hub_merger (planned_by);
create index hub_merger_done_by on hub_merger (done_by);
create index hub_merger_dropped_by on hub_merger (dropped_by);
comment on table hub_merger is 'That one hub becomes part of another from a day on, as planned and as done (ORG-12).';
comment on column hub_merger.id is 'not personal';
comment on column hub_merger.realm_id is 'not personal';
comment on column hub_merger.area_id is 'not personal: of the hub that goes on';
comment on column hub_merger.reference is 'not personal: random';
comment on column hub_merger.from_hub is 'not personal: code of the hub that ends';
comment on column hub_merger.to_hub is 'not personal: code of the hub that goes on';
comment on column hub_merger.on_day is 'not personal: first day of the one hub, Europe/London';
comment on column hub_merger.why is 'not personal: in words, of the service and of nobody in a case';
comment on column hub_merger.organisation_id is 'not personal: for whom it was planned';
comment on column hub_merger.planned_by is 'personal: who planned it, and who does not carry it out';
comment on column hub_merger.known_at is 'not personal';
comment on column hub_merger.done_at is 'not personal: when the cases were moved; null until then';
comment on column hub_merger.done_by is 'personal: who moved them; null until then';
comment on column hub_merger.dropped_at is 'not personal: when the plan was given up; null where it was not';
comment on column hub_merger.dropped_by is 'personal: who gave it up; null where it was not';
call protect('hub_merger');

create table hub_merger_step (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  merger_id uuid not null references hub_merger (id),
  kind text not null check (kind in ('CONSULTATION', 'MILESTONE')),
  what text not null,
  who text not null,
  due_on date not null,
  account_id uuid not null references account (id),
  known_at timestamptz not null,
  ended_on date,
  result text,
  ended_by uuid references account (id),
  ended_known_at timestamptz,
  check ((ended_on is null) = (result is null)),
  check ((ended_on is null) = (ended_by is null)),
  check ((ended_on is null) = (ended_known_at is null))
);
create index hub_merger_step_merger on hub_merger_step (merger_id, due_on);
create index hub_merger_step_realm on hub_merger_step (realm_id);
create index hub_merger_step_account on hub_merger_step (account_id);
create index hub_merger_step_ended_by on hub_merger_step (ended_by);
comment on table hub_merger_step is 'What is asked and what is done on the way to one hub: consultations and milestones.';
comment on column hub_merger_step.id is 'not personal';
comment on column hub_merger_step.realm_id is 'not personal';
comment on column hub_merger_step.merger_id is 'not personal';
comment on column hub_merger_step.kind is 'not personal';
comment on column hub_merger_step.what is 'not personal: in words';
comment on column hub_merger_step.who is 'not personal: whom it asks, or whose task it is, by post or body';
comment on column hub_merger_step.due_on is 'not personal: its last day';
comment on column hub_merger_step.account_id is 'personal: who entered it';
comment on column hub_merger_step.known_at is 'not personal';
comment on column hub_merger_step.ended_on is 'not personal: null while it goes on';
comment on column hub_merger_step.result is 'not personal: what was said, or what came of it; null while it goes on';
comment on column hub_merger_step.ended_by is 'personal: who said so; null while it goes on';
comment on column hub_merger_step.ended_known_at is 'not personal: null while it goes on';
call protect('hub_merger_step');

-- What is to be done on the way, and the day itself, for whoever manages cases where the one hub works.
create view due_hub_mergers with (security_invoker = true) as
select m.id, m.realm_id, m.area_id, m.organisation_id, null::uuid as account_id, s.what as what, 'Say how it went' as verb,
       '/hub-mergers/' || m.reference as href, s.due_on, 'step' as kind
from hub_merger m join hub_merger_step s on s.merger_id = m.id
where s.ended_on is null and m.done_at is null and m.dropped_at is null
union all
select m.id, m.realm_id, m.area_id, m.organisation_id, null::uuid, 'Two hubs become one', 'Move the cases',
       '/hub-mergers/' || m.reference, m.on_day, 'merger'
from hub_merger m where m.done_at is null and m.dropped_at is null;
grant select on due_hub_mergers to saferhub_app;
