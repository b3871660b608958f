create table figure (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  reference text not null unique,
  metric text not null,
  version integer not null,
  release_id uuid not null references pack_release (id),
  label text not null,
  partnership text not null,
  period_from date not null,
  period_to date not null,
  unit text not null,
  value numeric,
  wording text,
  rounding text not null,
  disclosure text not null,
  state text not null,
  small boolean not null,
  reason text,
  caveat text,
  records integer not null,
  computed_at timestamptz not null,
  known_at timestamptz not null,
  frozen_by uuid not null references account (id)
);
create index figure_realm on figure (realm_id, metric, period_to);
create index figure_pack_release on figure (release_id);
create index figure_frozen_by on figure (frozen_by);
comment on table figure is 'A figure as it was frozen, with where it came from. Never changed.';
comment on column figure.id is 'not personal';
comment on column figure.realm_id is 'not personal: whose figure it is; its records may lie in another realm';
comment on column figure.reference is 'not personal: random';
comment on column figure.metric is 'not personal: code';
comment on column figure.version is 'not personal: of the metric';
comment on column figure.release_id is 'not personal: release of the pack that has the metric';
comment on column figure.label is 'not personal';
comment on column figure.partnership is 'not personal: code';
comment on column figure.period_from is 'not personal';
comment on column figure.period_to is 'not personal';
comment on column figure.unit is 'not personal';
comment on column figure.value is 'personal: a small one may tell of a person';
comment on column figure.wording is 'personal: what is printed instead of a number';
comment on column figure.rounding is 'not personal';
comment on column figure.disclosure is 'not personal';
comment on column figure.state is 'not personal';
comment on column figure.small is 'not personal: not printed without an override';
comment on column figure.reason is 'not personal: why there is nothing to tell';
comment on column figure.caveat is 'not personal';
comment on column figure.records is 'personal: how many records; as small as the figure';
comment on column figure.computed_at is 'not personal';
comment on column figure.known_at is 'not personal: as known when';
comment on column figure.frozen_by is 'personal';
call protect('figure');
revoke update on figure from saferhub_app;

create table figure_input (
  figure_id uuid not null references figure (id),
  realm_id uuid not null references realm (id),
  record_id uuid not null,
  primary key (figure_id, record_id)
);
create index figure_input_realm on figure_input (realm_id);
comment on table figure_input is 'The records that a frozen figure is made of. Who may open them is for their own locks to say.';
comment on column figure_input.figure_id is 'not personal';
comment on column figure_input.realm_id is 'not personal: of the figure';
comment on column figure_input.record_id is 'personal: key of a record';
call protect('figure_input');
revoke update on figure_input from saferhub_app;

create table figure_release (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  metric text not null,
  version integer not null,
  partnership text not null,
  period_from date not null,
  period_to date not null,
  value numeric,
  wording text,
  small boolean not null,
  records integer not null,
  reason text not null,
  released_by uuid not null references account (id),
  released_at timestamptz not null
);
create index figure_release_of on figure_release (realm_id, metric, partnership, period_from, period_to);
create index figure_release_by on figure_release (released_by);
comment on table figure_release is 'That the owner of sealed records lets a figure of them out: as it was on that day, who, when and why.';
comment on column figure_release.id is 'not personal';
comment on column figure_release.realm_id is 'not personal: the sealed realm';
comment on column figure_release.metric is 'not personal: code';
comment on column figure_release.version is 'not personal: of the metric';
comment on column figure_release.partnership is 'not personal: code';
comment on column figure_release.period_from is 'not personal';
comment on column figure_release.period_to is 'not personal';
comment on column figure_release.value is 'special category: a small one may tell of a person';
comment on column figure_release.wording is 'special category: what is printed instead of a number';
comment on column figure_release.small is 'not personal';
comment on column figure_release.records is 'special category: as small as the figure';
comment on column figure_release.reason is 'not personal';
comment on column figure_release.released_by is 'personal';
comment on column figure_release.released_at is 'not personal';
call protect('figure_release');
revoke update on figure_release from saferhub_app;
