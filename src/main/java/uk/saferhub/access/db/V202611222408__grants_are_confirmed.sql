-- Grants lapse unless they are confirmed (SHR-10): the last day itself moves, so that every lock that asks for it knows.
alter table partnership add column confirm_within integer check (confirm_within > 0);
comment on column partnership.confirm_within is 'not personal: days after which a grant lapses unless it is confirmed; null where grants do not lapse';
alter table access_grant add column until_asked date;
comment on column access_grant.until_asked is 'not personal: the last day that was asked for; null where none was. held_until is never later';
update access_grant set until_asked = held_until;

create table grant_confirmation (
  id uuid primary key,
  grant_id uuid not null references access_grant (id),
  confirmed_by uuid not null references account (id),
  confirmed_at timestamptz not null,
  held_until date not null
);
create index grant_confirmation_grant on grant_confirmation (grant_id, confirmed_at desc);
create index grant_confirmation_by on grant_confirmation (confirmed_by);
comment on table grant_confirmation is 'That somebody confirmed a grant, and until when it held from then on.';
comment on column grant_confirmation.id is 'not personal';
comment on column grant_confirmation.grant_id is 'not personal';
comment on column grant_confirmation.confirmed_by is 'personal';
comment on column grant_confirmation.confirmed_at is 'not personal';
comment on column grant_confirmation.held_until is 'not personal: last day';
call share('grant_confirmation');
