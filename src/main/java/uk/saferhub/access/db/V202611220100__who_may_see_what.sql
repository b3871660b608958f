-- The bodies and places that the locks speak of. Their particulars (hubs, groups, posts, boundaries) are other modules'.
create table partnership (
  id uuid primary key,
  code text not null unique,
  name text not null,
  kind text not null check (kind in ('csp', 'joint', 'county', 'district')),
  colour text not null
);
comment on table partnership is 'What owns records.';
comment on column partnership.id is 'not personal';
comment on column partnership.code is 'not personal: unique in the installation';
comment on column partnership.name is 'not personal';
comment on column partnership.kind is 'not personal';
comment on column partnership.colour is 'not personal: of the header, #rrggbb';
call share('partnership');

create table realm (
  id uuid primary key,
  partnership_id uuid not null references partnership (id),
  compartment text not null,
  unique (partnership_id, compartment)
);
comment on table realm is 'One partnership x one compartment: the unit that row-level security knows.';
comment on column realm.id is 'not personal';
comment on column realm.partnership_id is 'not personal';
comment on column realm.compartment is 'not personal: hub, enforcement, marac, matac, channel, soc, dhr, governance';
call share('realm');

create table organisation (
  id uuid primary key,
  code text not null unique,
  name text not null,
  category text not null
);
comment on table organisation is 'A body: one row for the installation, whatever partnerships it takes part in.';
comment on column organisation.id is 'not personal';
comment on column organisation.code is 'not personal';
comment on column organisation.name is 'not personal';
comment on column organisation.category is 'not personal';
call share('organisation');

create table area (
  id uuid primary key,
  code text not null unique,
  name text not null,
  kind text not null,
  gss_code text
);
create index area_gss on area (gss_code);
comment on table area is 'A force area, county, district, hub area, ward.';
comment on column area.id is 'not personal';
comment on column area.code is 'not personal';
comment on column area.name is 'not personal';
comment on column area.kind is 'not personal';
comment on column area.gss_code is 'not personal: ONS code; names change, codes stay';
call share('area');

create table area_link (
  id uuid primary key,
  parent_id uuid not null references area (id),
  child_id uuid not null references area (id),
  held_from date not null,
  held_until date,
  unique (parent_id, child_id, held_from)
);
create index area_link_child on area_link (child_id);
comment on table area_link is 'Which area lies in which, and since when: a figure of 2022 uses the areas of 2022.';
comment on column area_link.id is 'not personal';
comment on column area_link.parent_id is 'not personal';
comment on column area_link.child_id is 'not personal';
comment on column area_link.held_from is 'not personal';
comment on column area_link.held_until is 'not personal: last day; null while it holds';
call share('area_link');

create table area_closure (
  ancestor_id uuid not null references area (id),
  area_id uuid not null references area (id),
  primary key (ancestor_id, area_id)
);
create index area_closure_area on area_closure (area_id);
comment on table area_closure is 'Every area with every area that it lies in today, itself included. Computed from area_link.';
comment on column area_closure.ancestor_id is 'not personal';
comment on column area_closure.area_id is 'not personal';
call share('area_closure');
grant delete on area_closure to saferhub_app;

create table role (
  id uuid primary key,
  partnership_id uuid not null references partnership (id),
  code text not null,
  label text not null,
  compartment text not null,
  reach text not null check (reach in ('WHOLE_REALM', 'OWN_AGENCY')),
  unique (partnership_id, code)
);
comment on table role is 'What somebody does in a compartment: released with a pack.';
comment on column role.id is 'not personal';
comment on column role.partnership_id is 'not personal';
comment on column role.code is 'not personal';
comment on column role.label is 'not personal';
comment on column role.compartment is 'not personal';
comment on column role.reach is 'not personal: the whole realm within the grant''s area, or what one''s own agency takes part in';
call share('role');

create table role_permission (
  role_id uuid not null references role (id),
  permission text not null,
  primary key (role_id, permission)
);
comment on table role_permission is 'The kinds of thing that a role may do.';
comment on column role_permission.role_id is 'not personal';
comment on column role_permission.permission is 'not personal: a name of the Permission list';
call share('role_permission');
grant delete on role_permission to saferhub_app;

create table account (
  id uuid primary key,
  name text not null,
  email text not null unique check (email = lower(email)),
  kind text not null check (kind in ('person', 'service')),
  password_hash text,
  totp_secret bytea,
  totp_last_step bigint,
  active_until timestamptz
);
comment on table account is 'Somebody who signs in, or a service that acts under a name.';
comment on column account.id is 'not personal';
comment on column account.name is 'personal';
comment on column account.email is 'personal';
comment on column account.kind is 'not personal';
comment on column account.password_hash is 'personal: Argon2id';
comment on column account.totp_secret is 'personal: RFC 6238 secret; null until the second factor is set up';
comment on column account.totp_last_step is 'not personal: newest time step used, so that a code works once';
comment on column account.active_until is 'personal: null while the account may sign in';
call share('account');

create table access_grant (
  id uuid primary key,
  account_id uuid not null references account (id),
  organisation_id uuid not null references organisation (id),
  role_id uuid not null references role (id),
  realm_id uuid not null references realm (id),
  area_id uuid not null references area (id),
  held_from date not null,
  held_until date,
  granted_by uuid not null references account (id),
  known_at timestamptz not null
);
create index access_grant_account on access_grant (account_id);
create index access_grant_organisation on access_grant (organisation_id);
create index access_grant_role on access_grant (role_id);
create index access_grant_realm on access_grant (realm_id);
create index access_grant_area on access_grant (area_id);
create index access_grant_by on access_grant (granted_by);
comment on table access_grant is 'One tuple: this person, for this organisation, in this role, in this realm, within this area, from, until.';
comment on column access_grant.id is 'not personal';
comment on column access_grant.account_id is 'personal';
comment on column access_grant.organisation_id is 'not personal';
comment on column access_grant.role_id is 'not personal';
comment on column access_grant.realm_id is 'not personal';
comment on column access_grant.area_id is 'not personal';
comment on column access_grant.held_from is 'not personal';
comment on column access_grant.held_until is 'not personal: last day; null while it holds';
comment on column access_grant.granted_by is 'personal';
comment on column access_grant.known_at is 'not personal';
call share('access_grant');

create table sharing_agreement (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  code text not null,
  title text not null,
  purpose text not null,
  gateway text not null,
  in_force_from date not null,
  ended_on date,
  review_on date not null,
  unique (realm_id, code)
);
comment on table sharing_agreement is 'Who may share what, why and under which law. Without a live one, no access.';
comment on column sharing_agreement.id is 'not personal';
comment on column sharing_agreement.realm_id is 'not personal';
comment on column sharing_agreement.code is 'not personal';
comment on column sharing_agreement.title is 'not personal';
comment on column sharing_agreement.purpose is 'not personal';
comment on column sharing_agreement.gateway is 'not personal: the legal gateway';
comment on column sharing_agreement.in_force_from is 'not personal';
comment on column sharing_agreement.ended_on is 'not personal: first day without it';
comment on column sharing_agreement.review_on is 'not personal';
call share('sharing_agreement');

create table sharing_party (
  agreement_id uuid not null references sharing_agreement (id),
  organisation_id uuid not null references organisation (id),
  joined_on date not null,
  left_on date,
  primary key (agreement_id, organisation_id, joined_on)
);
create index sharing_party_organisation on sharing_party (organisation_id);
comment on table sharing_party is 'The bodies that signed an agreement, dated.';
comment on column sharing_party.agreement_id is 'not personal';
comment on column sharing_party.organisation_id is 'not personal';
comment on column sharing_party.joined_on is 'not personal';
comment on column sharing_party.left_on is 'not personal: first day outside';
call share('sharing_party');

create table record_access (
  record_id uuid primary key,
  realm_id uuid not null references realm (id),
  area_id uuid not null references area (id),
  kind text not null,
  reference text not null
);
create index record_access_realm on record_access (realm_id, area_id);
create index record_access_area on record_access (area_id);
create index record_access_reference on record_access (reference);
comment on table record_access is 'Every protected record, whatever its kind, as the locks know it.';
comment on column record_access.record_id is 'not personal';
comment on column record_access.realm_id is 'not personal';
comment on column record_access.area_id is 'not personal';
comment on column record_access.kind is 'not personal';
comment on column record_access.reference is 'not personal: random';
call protect('record_access');

create table participation (
  id uuid primary key,
  record_id uuid not null references record_access (record_id),
  realm_id uuid not null references realm (id),
  area_id uuid not null references area (id),
  organisation_id uuid not null references organisation (id),
  level text not null check (level in ('owner', 'member')),
  joined_at timestamptz not null,
  left_at timestamptz
);
create unique index participation_live on participation (record_id, organisation_id) where left_at is null;
create index participation_seen on participation (organisation_id, realm_id, area_id, record_id) where left_at is null;
create index participation_realm on participation (realm_id);
create index participation_area on participation (area_id);
comment on table participation is 'Which bodies take part in a record, since when.';
comment on column participation.id is 'not personal';
comment on column participation.record_id is 'not personal';
comment on column participation.realm_id is 'not personal';
comment on column participation.area_id is 'not personal';
comment on column participation.organisation_id is 'not personal';
comment on column participation.level is 'not personal';
comment on column participation.joined_at is 'not personal';
comment on column participation.left_at is 'not personal';
call protect('participation');

create table exclusion (
  id uuid primary key,
  record_id uuid not null references record_access (record_id),
  realm_id uuid not null references realm (id),
  account_id uuid not null references account (id),
  reason text not null,
  excluded_at timestamptz not null,
  lifted_at timestamptz
);
create index exclusion_record on exclusion (record_id, account_id);
create index exclusion_realm on exclusion (realm_id);
create index exclusion_account on exclusion (account_id);
comment on table exclusion is 'People barred from a record, for example because they are related to somebody in it.';
comment on column exclusion.id is 'not personal';
comment on column exclusion.record_id is 'not personal';
comment on column exclusion.realm_id is 'not personal';
comment on column exclusion.account_id is 'personal';
comment on column exclusion.reason is 'personal';
comment on column exclusion.excluded_at is 'not personal';
comment on column exclusion.lifted_at is 'not personal';
call protect('exclusion');

create view organisation_label with (security_invoker = true) as select id, code, name from organisation;
create view area_label with (security_invoker = true) as select id, code, name, kind, gss_code from area;
create view realm_label with (security_invoker = true) as
  select r.id, p.code as partnership, p.name as partnership_name, r.compartment from realm r join partnership p on p.id = r.partnership_id;
create view account_label with (security_invoker = true) as select id, name from account;
grant select on organisation_label, area_label, realm_label, account_label to saferhub_app, saferhub_figures;
