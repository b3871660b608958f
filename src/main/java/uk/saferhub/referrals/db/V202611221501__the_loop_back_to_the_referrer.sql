-- A referral may be taken back, what another body made of it is told back, and a hub may stop taking referrals for a while.
alter table referral drop constraint referral_status_check;
alter table referral add constraint referral_status_check check (status in
  ('RECEIVED', 'SCREENING', 'MORE_INFO', 'ACCEPTED', 'SINGLE_AGENCY', 'REDIRECTED', 'DECLINED', 'RETRACTED'));
alter table referral add column tells_organisation_id uuid references organisation (id);
alter table referral add column tell_by date;
alter table referral add constraint referral_tells_by check ((tells_organisation_id is null) = (tell_by is null));
create index referral_tells on referral (tells_organisation_id, tell_by);
comment on column referral.tells_organisation_id is 'not personal: who says what came of it where the hub opens no case; null elsewhere';
comment on column referral.tell_by is 'not personal: last day to say so, Europe/London';

create table referral_result (
  id uuid primary key,
  referral_id uuid not null unique references referral (id),
  realm_id uuid not null references realm (id),
  taken_up boolean not null,
  words text not null,
  held_on date not null,
  organisation_id uuid not null references organisation (id),
  account_id uuid not null references account (id),
  known_at timestamptz not null
);
create index referral_result_realm on referral_result (realm_id);
create index referral_result_organisation on referral_result (organisation_id);
create index referral_result_account on referral_result (account_id);
comment on table referral_result is 'What came of a referral that one agency took alone or that went another way: told once to referrer and hub.';
comment on column referral_result.id is 'not personal';
comment on column referral_result.referral_id is 'not personal';
comment on column referral_result.realm_id is 'not personal';
comment on column referral_result.taken_up is 'not personal: whether somebody works on it';
comment on column referral_result.words is 'special category: what was done, for the referrer to read';
comment on column referral_result.held_on is 'not personal: the day it holds for';
comment on column referral_result.organisation_id is 'not personal: who tells';
comment on column referral_result.account_id is 'personal: who entered it';
comment on column referral_result.known_at is 'not personal: when it was entered';
call protect('referral_result');

create table referral_pause (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  hub text not null,
  reason text not null,
  from_day date not null,
  until_day date not null,
  ended_on date,
  organisation_id uuid not null references organisation (id),
  account_id uuid not null references account (id),
  known_at timestamptz not null,
  check (until_day >= from_day),
  foreign key (realm_id, hub) references referral_hub (receiving_realm_id, code)
);
create unique index referral_pause_live on referral_pause (realm_id, hub) where ended_on is null;
create index referral_pause_hub on referral_pause (realm_id, hub);
create index referral_pause_organisation on referral_pause (organisation_id);
create index referral_pause_account on referral_pause (account_id);
comment on table referral_pause is 'A hub that takes no referrals for want of room, from a day to a day; whoever refers reads why.';
comment on column referral_pause.id is 'not personal';
comment on column referral_pause.realm_id is 'not personal';
comment on column referral_pause.hub is 'not personal';
comment on column referral_pause.reason is 'not personal: as referrers read it';
comment on column referral_pause.from_day is 'not personal: first day';
comment on column referral_pause.until_day is 'not personal: last day as planned; it ends by itself then';
comment on column referral_pause.ended_on is 'not personal: the day on which somebody ended it; null while nobody has';
comment on column referral_pause.organisation_id is 'not personal: for whom it was entered';
comment on column referral_pause.account_id is 'personal: who entered it';
comment on column referral_pause.known_at is 'not personal: when it was entered';
call protect('referral_pause');

create or replace view due_referrals with (security_invoker = true) as
select r.id, r.realm_id, r.area_id, h.organisation_id, null::uuid as account_id,
       r.reference || ', ' || r.title as what, 'Decide' as verb, '/referrals/' || r.reference as href,
       r.decide_by as due_on, 'referral' as kind
from referral r join referral_hub h on h.receiving_realm_id = r.realm_id and h.code = r.hub where r.status in ('RECEIVED', 'SCREENING')
union all
select r.id, r.realm_id, r.area_id, r.organisation_id, r.referred_by, r.reference || ', ' || r.title, 'Answer',
       '/referrals/' || r.reference, r.decide_by, 'question'
from referral r where r.status = 'MORE_INFO'
union all
select r.id, r.realm_id, r.area_id, r.tells_organisation_id, null, r.reference || ', ' || r.title, 'Tell',
       '/referrals/' || r.reference, r.tell_by, 'result'
from referral r
where r.tells_organisation_id is not null and not exists (select 1 from referral_result t where t.referral_id = r.id);
