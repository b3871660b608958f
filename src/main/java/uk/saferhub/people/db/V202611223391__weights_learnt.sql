-- What sameness is weighed by, learnt from the people of one register and from no other. It holds no person: how often levels of likeness
-- occur, and how common the names are that ten people or more bear.
create table match_weights (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  number integer not null check (number > 0),
  people integer not null,
  learnt_by uuid references account (id),
  learnt_at timestamptz not null,
  spec json,
  unique (realm_id, number)
);
create index match_weights_by on match_weights (learnt_by);
comment on table match_weights is 'Weights for comparing people. The newest of a register holds.';
comment on column match_weights.id is 'not personal';
comment on column match_weights.realm_id is 'not personal';
comment on column match_weights.number is 'not personal: counts from 1';
comment on column match_weights.people is 'not personal: from how many they were learnt; 0 where the standing weights were put back';
comment on column match_weights.learnt_by is 'personal: who had them learnt; null for the program';
comment on column match_weights.learnt_at is 'not personal';
comment on column match_weights.spec is 'not personal: shares of levels and of common names; null where the standing weights hold';
call protect('match_weights');
