-- What is known of somebody may be wrong, or hold no longer. It ends on a day, or is taken back; nothing is overwritten.
create table person_fact_withdrawal (
  fact_id uuid primary key,
  person_id uuid not null references person (id),
  realm_id uuid not null references realm (id),
  kind text not null check (kind in ('NAME', 'BORN', 'ABOUT', 'ADDRESS', 'PHONE', 'EMAIL', 'NUMBER', 'NEED', 'FLAG', 'RELATION')),
  words text not null,
  safe boolean not null,
  organisation_id uuid not null references organisation (id),
  reason text not null,
  corrected boolean not null,
  withdrawn_by uuid not null references account (id),
  withdrawn_at timestamptz not null
);
create index person_fact_withdrawal_person on person_fact_withdrawal (person_id);
create index person_fact_withdrawal_realm on person_fact_withdrawal (realm_id);
create index person_fact_withdrawal_organisation on person_fact_withdrawal (organisation_id);
create index person_fact_withdrawal_by on person_fact_withdrawal (withdrawn_by);
comment on table person_fact_withdrawal is 'A name, birth, address or other fact that was entered in error. Its row stays; nobody is shown it, found by it or written to at it.';
comment on column person_fact_withdrawal.fact_id is 'not personal: the row that was taken back';
comment on column person_fact_withdrawal.person_id is 'personal';
comment on column person_fact_withdrawal.realm_id is 'not personal';
comment on column person_fact_withdrawal.kind is 'not personal';
comment on column person_fact_withdrawal.words is 'special category: what it said, for those who look into it later; names no other person';
comment on column person_fact_withdrawal.safe is 'personal: a safe address, told to the body that held it alone';
comment on column person_fact_withdrawal.organisation_id is 'not personal: the body that held the safe address, else that for which it was taken back';
comment on column person_fact_withdrawal.reason is 'personal: why, in words';
comment on column person_fact_withdrawal.corrected is 'not personal: whether another was entered in its place in the same step';
comment on column person_fact_withdrawal.withdrawn_by is 'personal: who took it back';
comment on column person_fact_withdrawal.withdrawn_at is 'not personal';
call protect('person_fact_withdrawal');

create table person_email (
  id uuid primary key,
  person_id uuid not null references person (id),
  realm_id uuid not null references realm (id),
  address text not null,
  do_not_write boolean not null,
  held_until date,
  end_reason text,
  ended_by uuid references account (id),
  ended_at timestamptz,
  known_at timestamptz not null
);
create index person_email_person on person_email (person_id);
create index person_email_realm on person_email (realm_id);
create index person_email_ended_by on person_email (ended_by);
comment on table person_email is 'E-mail addresses at which somebody can be reached, and whether that is safe.';
comment on column person_email.id is 'not personal';
comment on column person_email.person_id is 'personal';
comment on column person_email.realm_id is 'not personal';
comment on column person_email.address is 'personal';
comment on column person_email.do_not_write is 'personal: somebody else may read what comes there';
comment on column person_email.held_until is 'personal: last day; null while it holds';
comment on column person_email.end_reason is 'personal: why it ended, in words';
comment on column person_email.ended_by is 'personal: who ended it';
comment on column person_email.ended_at is 'not personal';
comment on column person_email.known_at is 'not personal';
call protect('person_email');

create table person_identifier_kind (
  code text primary key,
  name text not null,
  place integer not null
);
comment on table person_identifier_kind is 'By which numbers agencies know people.';
comment on column person_identifier_kind.code is 'not personal';
comment on column person_identifier_kind.name is 'not personal: as pages say it';
comment on column person_identifier_kind.place is 'not personal: order in lists';
call share('person_identifier_kind');
insert into person_identifier_kind (code, name, place) values
  ('PNC', 'Police National Computer ID', 1), ('NHS', 'NHS number', 2), ('TENANCY', 'Tenancy number', 3),
  ('AGENCY', 'Another agency’s number', 4);

create table person_identifier (
  id uuid primary key,
  person_id uuid not null references person (id),
  realm_id uuid not null references realm (id),
  kind text not null references person_identifier_kind (code),
  number text not null,
  held_until date,
  end_reason text,
  ended_by uuid references account (id),
  ended_at timestamptz,
  known_at timestamptz not null
);
create index person_identifier_person on person_identifier (person_id);
create index person_identifier_realm on person_identifier (realm_id);
create index person_identifier_kind_of on person_identifier (kind);
create index person_identifier_ended_by on person_identifier (ended_by);
comment on table person_identifier is 'Numbers by which agencies know somebody.';
comment on column person_identifier.id is 'not personal';
comment on column person_identifier.person_id is 'personal';
comment on column person_identifier.realm_id is 'not personal';
comment on column person_identifier.kind is 'personal: whose number it is';
comment on column person_identifier.number is 'personal: as it was typed';
comment on column person_identifier.held_until is 'personal: last day; null while it holds';
comment on column person_identifier.end_reason is 'personal: why it ended, in words';
comment on column person_identifier.ended_by is 'personal: who ended it';
comment on column person_identifier.ended_at is 'not personal';
comment on column person_identifier.known_at is 'not personal';
call protect('person_identifier');

create table person_need (
  id uuid primary key,
  person_id uuid not null references person (id),
  realm_id uuid not null references realm (id),
  kind text not null check (kind in ('LANGUAGE', 'INTERPRETER', 'COMMUNICATION')),
  words text not null,
  held_until date,
  end_reason text,
  ended_by uuid references account (id),
  ended_at timestamptz,
  known_at timestamptz not null
);
create index person_need_person on person_need (person_id);
create index person_need_realm on person_need (realm_id);
create index person_need_ended_by on person_need (ended_by);
comment on table person_need is 'What somebody needs in order to be understood: a language, an interpreter, another way of telling.';
comment on column person_need.id is 'not personal';
comment on column person_need.person_id is 'personal';
comment on column person_need.realm_id is 'not personal';
comment on column person_need.kind is 'special category: a need may tell of a disability or an origin';
comment on column person_need.words is 'special category: which language, what else';
comment on column person_need.held_until is 'personal: last day; null while it holds';
comment on column person_need.end_reason is 'special category: why it ended, in words';
comment on column person_need.ended_by is 'personal: who ended it';
comment on column person_need.ended_at is 'not personal';
comment on column person_need.known_at is 'not personal';
call protect('person_need');

-- A name that was given up and a number that changed stay, with their last day.
alter table person_name add column held_until date, add column end_reason text,
  add column ended_by uuid references account (id), add column ended_at timestamptz;
create index person_name_ended_by on person_name (ended_by);
comment on column person_name.held_until is 'personal: last day; null while it holds';
comment on column person_name.end_reason is 'personal: why it ended, in words';
comment on column person_name.ended_by is 'personal: who ended it';
comment on column person_name.ended_at is 'not personal';
alter table person_phone add column held_until date, add column end_reason text,
  add column ended_by uuid references account (id), add column ended_at timestamptz;
create index person_phone_ended_by on person_phone (ended_by);
comment on column person_phone.held_until is 'personal: last day; null while it holds';
comment on column person_phone.end_reason is 'personal: why it ended, in words';
comment on column person_phone.ended_by is 'personal: who ended it';
comment on column person_phone.ended_at is 'not personal';
alter table person_relation add column end_reason text, add column ended_by uuid references account (id),
  add column ended_at timestamptz;
create index person_relation_ended_by on person_relation (ended_by);
comment on column person_relation.end_reason is 'personal: why it ended, in words; null where nobody was asked';
comment on column person_relation.ended_by is 'personal: who ended it';
comment on column person_relation.ended_at is 'not personal';
alter table person_flag add column renews_id uuid references person_flag (id);
create index person_flag_renews on person_flag (renews_id);
comment on column person_flag.renews_id is 'not personal: the flag that this one carries on; null where it is a new one';

-- Here and not in thirty statements: whoever reads facts of people, by whatever way, does not read these.
create policy not_taken_back on person_name as restrictive for select to saferhub_app, saferhub_figures
  using (not exists (select from person_fact_withdrawal w where w.fact_id = person_name.id));
create policy not_taken_back on person_birth_date as restrictive for select to saferhub_app, saferhub_figures
  using (not exists (select from person_fact_withdrawal w where w.fact_id = person_birth_date.id));
create policy not_taken_back on person_birth_about as restrictive for select to saferhub_app, saferhub_figures
  using (not exists (select from person_fact_withdrawal w where w.fact_id = person_birth_about.id));
create policy not_taken_back on person_address as restrictive for select to saferhub_app, saferhub_figures
  using (not exists (select from person_fact_withdrawal w where w.fact_id = person_address.id));
create policy not_taken_back on person_phone as restrictive for select to saferhub_app, saferhub_figures
  using (not exists (select from person_fact_withdrawal w where w.fact_id = person_phone.id));
create policy not_taken_back on person_email as restrictive for select to saferhub_app, saferhub_figures
  using (not exists (select from person_fact_withdrawal w where w.fact_id = person_email.id));
create policy not_taken_back on person_identifier as restrictive for select to saferhub_app, saferhub_figures
  using (not exists (select from person_fact_withdrawal w where w.fact_id = person_identifier.id));
create policy not_taken_back on person_need as restrictive for select to saferhub_app, saferhub_figures
  using (not exists (select from person_fact_withdrawal w where w.fact_id = person_need.id));
create policy not_taken_back on person_flag as restrictive for select to saferhub_app, saferhub_figures
  using (not exists (select from person_fact_withdrawal w where w.fact_id = person_flag.id));
create policy not_taken_back on person_relation as restrictive for select to saferhub_app, saferhub_figures
  using (not exists (select from person_fact_withdrawal w where w.fact_id = person_relation.id));

-- A number that is theirs no longer is not one that must not be rung.
create or replace view person_safety_label with (security_invoker = true) as
select p.id as person_id, p.realm_id, p.name,
       exists (select 1 from person_address a where a.person_id = p.id and a.do_not_write and a.held_until is null) as do_not_write,
       exists (select 1 from person_phone t where t.person_id = p.id and t.do_not_ring and t.held_until is null) as do_not_ring
from person p;

create or replace view person_words_label with (security_invoker = true) as
select n.person_id, n.realm_id, 'given' as kind, n.given as words from person_name n where n.given <> ''
union select n.person_id, n.realm_id, 'family', n.family from person_name n where n.family <> ''
union select b.person_id, b.realm_id, 'born', b.born::text from person_birth_date b
union select a.person_id, a.realm_id, 'address', a.line from person_address a where not a.safe_house
union select t.person_id, t.realm_id, 'phone', t.number from person_phone t
union select e.person_id, e.realm_id, 'email', e.address from person_email e
union select i.person_id, i.realm_id, 'number', i.number from person_identifier i
-- A name that was wrong may stand in what was written meanwhile.
union select w.person_id, w.realm_id, 'name', w.words from person_fact_withdrawal w where w.kind = 'NAME';

-- For the pages of records that somebody is in, and for whoever writes to them.
create view person_need_label with (security_invoker = true) as
select n.person_id, n.realm_id, p.name, n.kind, n.words from person_need n join person p on p.id = n.person_id
where n.held_until is null;
grant select on person_need_label to saferhub_app;
