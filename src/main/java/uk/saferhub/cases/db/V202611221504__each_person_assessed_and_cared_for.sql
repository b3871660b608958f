-- Each person harmed, and each said to cause harm, has an assessment of their own; whoever is harmed is kept informed.
alter table case_party add column assess_by date;
comment on column case_party.assess_by is 'not personal: last day for the first assessment; null where the role has none';

create table case_assessment (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  case_id uuid not null references hub_case (id),
  party_id uuid not null references case_party (id),
  sheet_id uuid not null,
  held_on date not null,
  score integer not null,
  band text not null,
  band_label text not null,
  words text not null,
  override_reason text,
  next_due_on date,
  organisation_id uuid not null references organisation (id),
  account_id uuid not null references account (id),
  known_at timestamptz not null
);
create index case_assessment_case on case_assessment (case_id);
create index case_assessment_party on case_assessment (party_id, held_on desc, id desc);
create index case_assessment_realm on case_assessment (realm_id);
create index case_assessment_organisation on case_assessment (organisation_id);
create index case_assessment_account on case_assessment (account_id);
comment on table case_assessment is 'The risk to somebody harmed, or from somebody said to cause harm, as assessed on a day; the newest holds.';
comment on column case_assessment.id is 'not personal';
comment on column case_assessment.realm_id is 'not personal';
comment on column case_assessment.case_id is 'not personal';
comment on column case_assessment.party_id is 'personal: who, in which role';
comment on column case_assessment.sheet_id is 'not personal: the answers, kept by scoring';
comment on column case_assessment.held_on is 'not personal';
comment on column case_assessment.score is 'special category';
comment on column case_assessment.band is 'special category: code of the band that counts';
comment on column case_assessment.band_label is 'special category: what its matrix called it';
comment on column case_assessment.words is 'special category: why';
comment on column case_assessment.override_reason is 'special category: why another band counts; null where the one that the total falls in does';
comment on column case_assessment.next_due_on is 'not personal: null where the band asks for no other';
comment on column case_assessment.organisation_id is 'not personal: for whom it was entered';
comment on column case_assessment.account_id is 'personal: who entered it';
comment on column case_assessment.known_at is 'not personal: when it was entered';
call protect('case_assessment');

create table case_care (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  case_id uuid not null references hub_case (id),
  party_id uuid not null references case_party (id),
  contact text not null,
  means text not null,
  every_days integer not null check (every_days between 1 and 20),
  safety text not null,
  from_day date not null,
  next_update_on date not null,
  replaced_at timestamptz,
  organisation_id uuid not null references organisation (id),
  account_id uuid not null references account (id),
  known_at timestamptz not null
);
create unique index case_care_live on case_care (party_id) where replaced_at is null;
create index case_care_party on case_care (party_id);
create index case_care_case on case_care (case_id);
create index case_care_realm on case_care (realm_id);
create index case_care_organisation on case_care (organisation_id);
create index case_care_account on case_care (account_id);
comment on table case_care is 'How somebody harmed is looked after: one contact person, how they wish to be reached, and how often they hear.';
comment on column case_care.id is 'not personal';
comment on column case_care.realm_id is 'not personal';
comment on column case_care.case_id is 'not personal';
comment on column case_care.party_id is 'personal: who';
comment on column case_care.contact is 'personal: their one contact person and the agency';
comment on column case_care.means is 'personal: how, when and where they are reached safely';
comment on column case_care.every_days is 'not personal: working days between updates';
comment on column case_care.safety is 'special category: what was done for their safety; may be empty';
comment on column case_care.from_day is 'not personal';
comment on column case_care.next_update_on is 'not personal: last day to tell them how it stands';
comment on column case_care.replaced_at is 'not personal: when another plan took its place; null while it holds';
comment on column case_care.organisation_id is 'not personal: for whom it was entered';
comment on column case_care.account_id is 'personal: who entered it';
comment on column case_care.known_at is 'not personal: when it was entered';
call protect('case_care');

create table case_update (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  case_id uuid not null references hub_case (id),
  party_id uuid not null references case_party (id),
  told_on date not null,
  words text not null,
  feedback text not null,
  organisation_id uuid not null references organisation (id),
  account_id uuid not null references account (id),
  known_at timestamptz not null
);
create index case_update_party on case_update (party_id, told_on desc);
create index case_update_case on case_update (case_id);
create index case_update_realm on case_update (realm_id);
create index case_update_organisation on case_update (organisation_id);
create index case_update_account on case_update (account_id);
comment on table case_update is 'That somebody harmed was told how it stands, and what they said.';
comment on column case_update.id is 'not personal';
comment on column case_update.realm_id is 'not personal';
comment on column case_update.case_id is 'not personal';
comment on column case_update.party_id is 'personal: who';
comment on column case_update.told_on is 'not personal';
comment on column case_update.words is 'special category: what they were told, and how';
comment on column case_update.feedback is 'special category: what they said; may be empty';
comment on column case_update.organisation_id is 'not personal: for whom it was entered';
comment on column case_update.account_id is 'personal: who entered it';
comment on column case_update.known_at is 'not personal: when it was entered';
call protect('case_update');

-- Assessments and updates that are due, for the lead.
create view due_case_people with (security_invoker = true) as
select c.id, c.realm_id, c.area_id, c.lead_organisation_id as organisation_id, c.lead_account_id as account_id,
       c.reference || ', ' || c.title as what, 'Assess' as verb,
       '/cases/' || c.reference || '/people/' || p.id as href, coalesce(n.next_due_on, p.assess_by) as due_on,
       'assessment' as kind
from case_party p join hub_case c on c.id = p.case_id
left join lateral (select a.id, a.next_due_on from case_assessment a where a.party_id = p.id
                   order by a.held_on desc, a.id desc limit 1) n on true
where c.closed_on is null and p.held_until is null
  and (n.next_due_on is not null or n.id is null and p.assess_by is not null)
union all
select c.id, c.realm_id, c.area_id, c.lead_organisation_id, c.lead_account_id, c.reference || ', ' || c.title, 'Update',
       '/cases/' || c.reference || '/people/' || p.id, k.next_update_on, 'update'
from case_care k join case_party p on p.id = k.party_id join hub_case c on c.id = p.case_id
where k.replaced_at is null and c.closed_on is null and p.held_until is null;
grant select on due_case_people to saferhub_app;
