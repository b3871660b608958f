-- From how many in 100 two entries of a register are shown to one another, as its administrator says. The newest holds.
create table match_threshold (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  percent integer not null check (percent between 1 and 99),
  set_by uuid not null references account (id),
  set_at timestamptz not null
);
create index match_threshold_realm on match_threshold (realm_id, set_at);
create index match_threshold_by on match_threshold (set_by);
comment on table match_threshold is 'From which likeness two entries are shown as possibly one person. The newest of a register holds.';
comment on column match_threshold.id is 'not personal';
comment on column match_threshold.realm_id is 'not personal';
comment on column match_threshold.percent is 'not personal: in 100';
comment on column match_threshold.set_by is 'personal: who said so';
comment on column match_threshold.set_at is 'not personal';
call protect('match_threshold');
