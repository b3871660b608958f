-- From when until when a direction to leave a place keeps somebody away, and what authorised it: one row for each notice that does.
create table notice_away (
  notice_id uuid primary key references notice (id),
  realm_id uuid not null references realm (id),
  authorised_by text not null,
  authorised_from timestamptz not null,
  authorised_until timestamptz not null check (authorised_until > authorised_from),
  away_from timestamptz not null,
  away_until timestamptz not null check (away_until > away_from)
);
create index notice_away_realm on notice_away (realm_id);
comment on table notice_away is 'From when until when a notice keeps somebody away from a place, and who authorised it.';
comment on column notice_away.notice_id is 'not personal';
comment on column notice_away.realm_id is 'not personal';
comment on column notice_away.authorised_by is 'personal: rank and name';
comment on column notice_away.authorised_from is 'not personal';
comment on column notice_away.authorised_until is 'not personal';
comment on column notice_away.away_from is 'personal: when somebody must be elsewhere';
comment on column notice_away.away_until is 'personal: when somebody must be elsewhere';
call protect('notice_away');
revoke update on notice_away from saferhub_app;
