create table panel_sitting (
  id uuid primary key references entry (id),
  realm_id uuid not null references realm (id),
  panel text not null,
  held_on date not null,
  mode text not null,
  section text,
  cases_heard integer not null check (cases_heard >= 0),
  repeat_cases integer check (repeat_cases between 0 and cases_heard),
  present text[] not null
);
create index panel_sitting_realm on panel_sitting (realm_id, panel, held_on);
comment on table panel_sitting is 'A sitting of a panel: how many cases were heard, not which.';
comment on column panel_sitting.id is 'not personal';
comment on column panel_sitting.realm_id is 'not personal';
comment on column panel_sitting.panel is 'not personal: code in the pack';
comment on column panel_sitting.held_on is 'not personal';
comment on column panel_sitting.mode is 'not personal';
comment on column panel_sitting.section is 'not personal';
comment on column panel_sitting.cases_heard is 'not personal';
comment on column panel_sitting.repeat_cases is 'not personal';
comment on column panel_sitting.present is 'not personal: names of bodies';
call protect('panel_sitting');

create table channel_case (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  area_id uuid not null references area (id),
  reference text not null unique,
  national_reference text not null,
  referred_on date not null,
  sex text not null,
  mental_health text not null,
  ideology text not null,
  stage text not null,
  last_on date not null,
  adopted_on date,
  provider boolean not null default false,
  closed_on date,
  closing_reason text,
  reviews_after_exit integer not null default 0 check (reviews_after_exit between 0 and 2),
  version integer not null default 0,
  changed_by uuid not null references account (id),
  changed_at timestamptz not null,
  unique (realm_id, national_reference)
);
create index channel_case_area on channel_case (area_id);
create index channel_case_changed_by on channel_case (changed_by);
comment on table channel_case is 'A Channel case: the police''s number for it, its stage and what is counted. The file is the police''s.';
comment on column channel_case.id is 'not personal';
comment on column channel_case.realm_id is 'not personal';
comment on column channel_case.area_id is 'not personal';
comment on column channel_case.reference is 'not personal: random';
comment on column channel_case.national_reference is 'personal: leads to the person in the police''s system';
comment on column channel_case.referred_on is 'personal';
comment on column channel_case.sex is 'personal';
comment on column channel_case.mental_health is 'special category: health';
comment on column channel_case.ideology is 'special category: political opinions, beliefs';
comment on column channel_case.stage is 'special category: that somebody is supported';
comment on column channel_case.last_on is 'personal: day of the newest step';
comment on column channel_case.adopted_on is 'personal';
comment on column channel_case.provider is 'special category: whether an intervention provider works with the person';
comment on column channel_case.closed_on is 'personal';
comment on column channel_case.closing_reason is 'special category';
comment on column channel_case.reviews_after_exit is 'personal';
comment on column channel_case.version is 'not personal';
comment on column channel_case.changed_by is 'personal: who recorded the newest step';
comment on column channel_case.changed_at is 'not personal';
call protect('channel_case');

create table channel_step (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  case_id uuid not null references channel_case (id),
  event text not null,
  taken_on date not null,
  recorded_by uuid not null references account (id),
  recorded_at timestamptz not null
);
create index channel_step_realm on channel_step (realm_id);
create index channel_step_case on channel_step (case_id, taken_on);
create index channel_step_recorded_by on channel_step (recorded_by);
comment on table channel_step is 'The steps that a Channel case took.';
comment on column channel_step.id is 'not personal';
comment on column channel_step.realm_id is 'not personal';
comment on column channel_step.case_id is 'not personal';
comment on column channel_step.event is 'special category';
comment on column channel_step.taken_on is 'personal';
comment on column channel_step.recorded_by is 'personal';
comment on column channel_step.recorded_at is 'not personal';
call protect('channel_step');

create view published_panel_sittings with (security_invoker = true) as
  select e.id, e.realm_id, e.area_id, s.panel, s.section, lower(replace(s.mode, '_', ' ')) as mode, s.held_on,
         s.cases_heard, s.repeat_cases, cardinality(s.present) as bodies_present
  from panel_sitting s join entry_label e using (id);
comment on view published_panel_sittings is 'Sittings of panels with how many cases were heard; one row each.';

-- Sealed: read in Channel's realm alone. A count of these rows leaves it when the panel's owner releases it.
create view published_channel_cases with (security_invoker = true) as
  select id, realm_id, area_id, case when provider then 'yes' else 'no' end as provider, lower(closing_reason) as closing_reason,
         lower(sex) as sex, lower(mental_health) as mental_health, lower(ideology) as ideology, referred_on, adopted_on, closed_on
  from channel_case;
comment on view published_channel_cases is 'Channel''s cases as they are counted; one row each. Live from adopted_on until closed_on.';

grant select on published_panel_sittings, published_channel_cases to saferhub_app, saferhub_figures;
