create table scoring_matrix (
  id uuid primary key,
  code text not null,
  digest text not null unique,
  document json not null,
  kept_at timestamptz not null
);
comment on table scoring_matrix is 'Every matrix that anything was scored on, whole and never changed: an old score keeps its matrix.';
comment on column scoring_matrix.id is 'not personal';
comment on column scoring_matrix.code is 'not personal';
comment on column scoring_matrix.digest is 'not personal: SHA-256 of the document, in hex';
comment on column scoring_matrix.document is 'not personal: factors, levels, points and bands';
comment on column scoring_matrix.kept_at is 'not personal';
call share('scoring_matrix');

create table score_sheet (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  record_id uuid not null,
  matrix_id uuid not null references scoring_matrix (id),
  occasion text not null check (occasion in ('REFERRAL', 'REVIEW', 'CLOSURE')),
  opened_at timestamptz not null,
  agreed_at timestamptz,
  agreed_by uuid references account (id),
  reason text,
  total integer,
  band text,
  overriding_band text,
  override_reason text,
  check ((agreed_at is null) = (total is null)),
  check ((overriding_band is null) = (override_reason is null))
);
create index score_sheet_record on score_sheet (record_id, opened_at desc);
create index score_sheet_realm on score_sheet (realm_id);
create index score_sheet_matrix on score_sheet (matrix_id);
create index score_sheet_by on score_sheet (agreed_by);
comment on table score_sheet is 'One scoring of a referral or case: at referral, at a review, at closure.';
comment on column score_sheet.id is 'not personal';
comment on column score_sheet.realm_id is 'not personal';
comment on column score_sheet.record_id is 'not personal: the referral or case';
comment on column score_sheet.matrix_id is 'not personal';
comment on column score_sheet.occasion is 'not personal';
comment on column score_sheet.opened_at is 'not personal';
comment on column score_sheet.agreed_at is 'not personal: null while agencies still score';
comment on column score_sheet.agreed_by is 'personal: who recorded the agreed score';
comment on column score_sheet.reason is 'special category: why this score';
comment on column score_sheet.total is 'special category: points of the agreed answers';
comment on column score_sheet.band is 'special category: code of the band that the total falls in';
comment on column score_sheet.overriding_band is 'special category: code of the band chosen in its place';
comment on column score_sheet.override_reason is 'special category';
call protect('score_sheet');

create table score_asked (
  sheet_id uuid not null references score_sheet (id),
  organisation_id uuid not null references organisation (id),
  realm_id uuid not null references realm (id),
  asked_at timestamptz not null,
  asked_by uuid not null references account (id),
  primary key (sheet_id, organisation_id)
);
create index score_asked_organisation on score_asked (organisation_id);
create index score_asked_realm on score_asked (realm_id);
create index score_asked_by on score_asked (asked_by);
comment on table score_asked is 'Which bodies were asked to score.';
comment on column score_asked.sheet_id is 'not personal';
comment on column score_asked.organisation_id is 'not personal';
comment on column score_asked.realm_id is 'not personal';
comment on column score_asked.asked_at is 'not personal';
comment on column score_asked.asked_by is 'personal: who asked';
call protect('score_asked');

create table score_answer (
  id uuid primary key,
  sheet_id uuid not null references score_sheet (id),
  realm_id uuid not null references realm (id),
  organisation_id uuid references organisation (id),
  factor text not null,
  level text not null,
  reason text not null,
  answered_by uuid not null references account (id),
  answered_at timestamptz not null
);
create index score_answer_sheet on score_answer (sheet_id, answered_at);
create index score_answer_realm on score_answer (realm_id);
create index score_answer_organisation on score_answer (organisation_id);
create index score_answer_by on score_answer (answered_by);
comment on table score_answer is 'Answers, added and never changed: the newest of a body on a factor holds.';
comment on column score_answer.id is 'not personal';
comment on column score_answer.sheet_id is 'not personal';
comment on column score_answer.realm_id is 'not personal';
comment on column score_answer.organisation_id is 'not personal: whose answer; null for the agreed one';
comment on column score_answer.factor is 'not personal: code in the matrix';
comment on column score_answer.level is 'special category: code in the matrix';
comment on column score_answer.reason is 'special category';
comment on column score_answer.answered_by is 'personal: who entered it';
comment on column score_answer.answered_at is 'not personal';
call protect('score_answer');
revoke update on score_answer from saferhub_app;
