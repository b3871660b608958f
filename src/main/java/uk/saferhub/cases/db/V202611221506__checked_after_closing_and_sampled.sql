-- A closing tells what the person harmed said of it and is looked at again after three months; supervisors sample cases.
alter table case_closure add column feedback text;
alter table case_closure add column check_on date;
comment on column case_closure.feedback is 'special category: what those harmed said of it, or why they were not asked; null where nobody was harmed or it is history';
comment on column case_closure.check_on is 'not personal: last day to look whether it held; null for closings entered long afterwards';

create table case_check (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  case_id uuid not null references hub_case (id),
  closure_id uuid not null unique references case_closure (id),
  checked_on date not null,
  sustained boolean not null,
  words text not null,
  organisation_id uuid not null references organisation (id),
  account_id uuid not null references account (id),
  known_at timestamptz not null
);
create index case_check_case on case_check (case_id);
create index case_check_realm on case_check (realm_id);
create index case_check_organisation on case_check (organisation_id);
create index case_check_account on case_check (account_id);
comment on table case_check is 'Whether what was reached at closing still held some months later (HUB-09).';
comment on column case_check.id is 'not personal';
comment on column case_check.realm_id is 'not personal';
comment on column case_check.case_id is 'not personal';
comment on column case_check.closure_id is 'not personal';
comment on column case_check.checked_on is 'not personal';
comment on column case_check.sustained is 'special category: whether it held';
comment on column case_check.words is 'special category: who was asked, what they said';
comment on column case_check.organisation_id is 'not personal: for whom it was entered';
comment on column case_check.account_id is 'personal: who entered it';
comment on column case_check.known_at is 'not personal: when it was entered';
call protect('case_check');

create table case_sample (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  case_id uuid not null references hub_case (id),
  sheet_id uuid not null,
  held_on date not null,
  score integer not null,
  most integer not null check (most > 0),
  band_label text not null,
  words text not null,
  organisation_id uuid not null references organisation (id),
  account_id uuid not null references account (id),
  known_at timestamptz not null
);
create index case_sample_case on case_sample (case_id, held_on);
create index case_sample_realm on case_sample (realm_id, held_on);
create index case_sample_organisation on case_sample (organisation_id);
create index case_sample_account on case_sample (account_id);
comment on table case_sample is 'How a case was kept, as a supervisor found it in a sample (HUB-14).';
comment on column case_sample.id is 'not personal';
comment on column case_sample.realm_id is 'not personal';
comment on column case_sample.case_id is 'not personal';
comment on column case_sample.sheet_id is 'not personal: the answers, kept by scoring';
comment on column case_sample.held_on is 'not personal';
comment on column case_sample.score is 'not personal: of the record and not of anybody in it';
comment on column case_sample.most is 'not personal: the most that the matrix can give';
comment on column case_sample.band_label is 'not personal';
comment on column case_sample.words is 'personal: what is to be done better, and by whom';
comment on column case_sample.organisation_id is 'not personal: for whom it was entered';
comment on column case_sample.account_id is 'personal: the supervisor';
comment on column case_sample.known_at is 'not personal: when it was entered';
call protect('case_sample');

create view due_case_checks with (security_invoker = true) as
select c.id, c.realm_id, c.area_id, c.lead_organisation_id as organisation_id, c.lead_account_id as account_id,
       c.reference || ', ' || c.title as what, 'Check' as verb, '/cases/' || c.reference || '/closure' as href,
       k.check_on as due_on, 'check' as kind
from case_closure k join hub_case c on c.id = k.case_id
where k.check_on is not null and k.reopened_on is null
  and not exists (select 1 from case_check x where x.closure_id = k.id);
grant select on due_case_checks to saferhub_app;
