-- When somebody was last on the home page, to tell what changed since. A visit ends when half an hour passes without one.
create table home_visit (
  account_id uuid primary key references account (id),
  seen_at timestamptz not null,
  before_at timestamptz not null
);
comment on table home_visit is 'When somebody was on the home page, this visit and the one before.';
comment on column home_visit.account_id is 'personal';
comment on column home_visit.seen_at is 'personal: newest look';
comment on column home_visit.before_at is 'personal: last look of the visit before';
call share('home_visit');
