-- Who stands in for whom while somebody is away (WRK-06).
create table cover (
  id uuid primary key,
  absent_id uuid not null references account (id),
  deputy_id uuid not null references account (id),
  away_from date not null,
  away_until date not null check (away_until >= away_from),
  arranged_at timestamptz not null,
  ended_at timestamptz,
  check (absent_id <> deputy_id)
);
create index cover_absent on cover (absent_id, away_until);
create index cover_deputy on cover (deputy_id, away_until);
comment on table cover is 'That somebody is away and who stands in, within the rights of both.';
comment on column cover.id is 'not personal';
comment on column cover.absent_id is 'personal: who is away';
comment on column cover.deputy_id is 'personal: who stands in';
comment on column cover.away_from is 'personal: first day away';
comment on column cover.away_until is 'personal: last day away';
comment on column cover.arranged_at is 'not personal';
comment on column cover.ended_at is 'not personal: when it was ended early';
call share('cover');

-- For whom somebody acts in a realm, and while: so that work of people who have left comes up.
create view post_label with (security_invoker = true) as
select g.account_id, g.organisation_id, g.realm_id, g.held_from, g.held_until, a.active_until
from access_grant g join account a on a.id = g.account_id;
grant select on post_label to saferhub_app;
