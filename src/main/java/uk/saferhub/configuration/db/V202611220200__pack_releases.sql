create table pack_release (
  id uuid primary key,
  pack text not null,
  number integer not null,
  title text not null,
  in_force_from date not null,
  proposed_by uuid not null references account (id),
  proposed_at timestamptz not null,
  approved_by uuid references account (id),
  approved_at timestamptz,
  unique (pack, number),
  check ((approved_by is null) = (approved_at is null)),
  constraint two_people check (approved_by <> proposed_by)
);
create index pack_release_proposed_by on pack_release (proposed_by);
create index pack_release_approved_by on pack_release (approved_by);
comment on table pack_release is 'A pack as it was proposed and, when a second person agreed, released. Never changed after that.';
comment on column pack_release.id is 'not personal: pinned by what is made under the release';
comment on column pack_release.pack is 'not personal: the pack''s code';
comment on column pack_release.number is 'not personal: counted for each pack';
comment on column pack_release.title is 'not personal';
comment on column pack_release.in_force_from is 'not personal: first day, in Europe/London';
comment on column pack_release.proposed_by is 'personal';
comment on column pack_release.proposed_at is 'not personal';
comment on column pack_release.approved_by is 'personal';
comment on column pack_release.approved_at is 'not personal: null while it is a proposal';
call share('pack_release');

create table pack_file (
  release_id uuid not null references pack_release (id),
  name text not null,
  bytes bytea not null,
  primary key (release_id, name)
);
comment on table pack_file is 'The files of a release, byte for byte, so that an export gives the comments back.';
comment on column pack_file.release_id is 'not personal';
comment on column pack_file.name is 'not personal';
comment on column pack_file.bytes is 'not personal';
call share('pack_file');
revoke update on pack_file from saferhub_app;

create table pack_partnership (
  release_id uuid not null references pack_release (id),
  partnership text not null,
  primary key (release_id, partnership)
);
create index pack_partnership_partnership on pack_partnership (partnership);
comment on table pack_partnership is 'Which partnerships a release speaks for, by their codes: a proposal may name one that is not there yet.';
comment on column pack_partnership.release_id is 'not personal';
comment on column pack_partnership.partnership is 'not personal';
call share('pack_partnership');
revoke update on pack_partnership from saferhub_app;
