-- What is to be looked at of how records were read (SHR-06, AUD-04). It lies in the partnership's governance, where those who
-- look at it act; it holds a record's reference and none of its content.
create table access_review (
  id uuid primary key,
  reference text not null unique,
  realm_id uuid not null references realm (id),
  area_id uuid not null references area (id),
  kind text not null check (kind in ('EMERGENCY', 'ATTEMPT', 'ALERT', 'SAMPLE')),
  rule text,
  account_id uuid not null references account (id),
  organisation_id uuid references organisation (id),
  happened_at timestamptz not null,
  raised_at timestamptz not null,
  record_reference text,
  grant_id uuid references record_grant (id),
  cause text,
  words text,
  amount integer,
  key text not null,
  unique (realm_id, key),
  check ((kind = 'ALERT') = (rule is not null))
);
create index access_review_raised on access_review (realm_id, raised_at desc);
create index access_review_area on access_review (area_id);
create index access_review_account on access_review (account_id);
create index access_review_organisation on access_review (organisation_id);
create index access_review_grant on access_review (grant_id);
comment on table access_review is 'One access, or kind of access, that somebody other than its reader looks at.';
comment on column access_review.id is 'not personal';
comment on column access_review.reference is 'not personal: random';
comment on column access_review.realm_id is 'not personal: governance of the partnership';
comment on column access_review.area_id is 'not personal';
comment on column access_review.kind is 'not personal';
comment on column access_review.rule is 'not personal: the rule of the watch that raised it';
comment on column access_review.account_id is 'personal: whose reading it is';
comment on column access_review.organisation_id is 'not personal: for which body they acted';
comment on column access_review.happened_at is 'not personal';
comment on column access_review.raised_at is 'not personal';
comment on column access_review.record_reference is 'not personal: random; null where no one record is meant';
comment on column access_review.grant_id is 'not personal: the emergency access';
comment on column access_review.cause is 'not personal: the class of the reason';
comment on column access_review.words is 'special category: why, in the reader''s own words';
comment on column access_review.amount is 'not personal: how many, where a number raised it';
comment on column access_review.key is 'not personal: the same thing is raised once';
call protect('access_review');

create table access_review_step (
  id uuid primary key,
  review_id uuid not null references access_review (id),
  realm_id uuid not null references realm (id),
  kind text not null check (kind in ('EXPLAINED', 'SIGNED_OFF')),
  finding text check (finding in ('JUSTIFIED', 'NOT_JUSTIFIED', 'NO_CONCERN')),
  words text not null,
  account_id uuid not null references account (id),
  happened_at timestamptz not null,
  unique (review_id, kind),
  check ((kind = 'SIGNED_OFF') = (finding is not null))
);
create index access_review_step_realm on access_review_step (realm_id);
create index access_review_step_account on access_review_step (account_id);
comment on table access_review_step is 'What was said to a review and how it was signed off; each once.';
comment on column access_review_step.id is 'not personal';
comment on column access_review_step.review_id is 'not personal';
comment on column access_review_step.realm_id is 'not personal';
comment on column access_review_step.kind is 'not personal';
comment on column access_review_step.finding is 'personal: how the reading was judged';
comment on column access_review_step.words is 'personal';
comment on column access_review_step.account_id is 'personal: who said it';
comment on column access_review_step.happened_at is 'not personal';
call protect('access_review_step');

create view due_access_reviews with (security_invoker = true) as
select v.id, v.realm_id, v.area_id, null::uuid as account_id, v.organisation_id,
       'Look at how something was read, ' || v.reference as what, 'Review' as verb, '/access-review/' || v.reference as href,
       (v.raised_at at time zone 'Europe/London')::date + 3 as due_on, 'review' as kind
from access_review v
where not exists (select from access_review_step s where s.review_id = v.id and s.kind = 'SIGNED_OFF');
grant select on due_access_reviews to saferhub_app;

-- How often somebody tried, whatever came of it: for the limit on trying.
create table emergency_attempt (
  id uuid primary key,
  account_id uuid not null references account (id),
  tried_at timestamptz not null
);
create index emergency_attempt_account on emergency_attempt (account_id, tried_at);
comment on table emergency_attempt is 'Tries to open a record in an emergency, found or not.';
comment on column emergency_attempt.id is 'not personal';
comment on column emergency_attempt.account_id is 'personal';
comment on column emergency_attempt.tried_at is 'not personal';
call share('emergency_attempt');
