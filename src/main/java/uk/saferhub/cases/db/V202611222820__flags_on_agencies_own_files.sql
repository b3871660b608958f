-- An agency that took part may mark its own file, so that whoever answers there knows; a mark that nobody takes down stays for
-- good, so that each is asked for again after twelve months.
create table case_file_flag (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  case_id uuid not null references hub_case (id),
  party_id uuid references case_party (id),
  organisation_id uuid not null references organisation (id),
  kept_in text not null,
  flagged_on date not null,
  until_on date not null,
  ended_on date,
  ended_by uuid references account (id),
  account_id uuid not null references account (id),
  known_at timestamptz not null,
  check (until_on > flagged_on),
  check (ended_on >= flagged_on),
  check ((ended_on is null) = (ended_by is null))
);
create unique index case_file_flag_live on case_file_flag (case_id, organisation_id, party_id) nulls not distinct
  where ended_on is null;
create index case_file_flag_case on case_file_flag (case_id, flagged_on);
create index case_file_flag_realm on case_file_flag (realm_id);
create index case_file_flag_party on case_file_flag (party_id);
create index case_file_flag_organisation on case_file_flag (organisation_id);
create index case_file_flag_account on case_file_flag (account_id);
create index case_file_flag_ended_by on case_file_flag (ended_by);
comment on table case_file_flag is 'That an agency marked its own file because of a case, and until when (MRC-11, IDX-07).';
comment on column case_file_flag.id is 'not personal';
comment on column case_file_flag.realm_id is 'not personal';
comment on column case_file_flag.case_id is 'not personal';
comment on column case_file_flag.party_id is 'personal: who of the case the file is about; null for the case as such';
comment on column case_file_flag.organisation_id is 'not personal: whose file';
comment on column case_file_flag.kept_in is 'not personal: which of its files or systems';
comment on column case_file_flag.flagged_on is 'not personal';
comment on column case_file_flag.until_on is 'not personal: the day on which it is asked to take the mark down';
comment on column case_file_flag.ended_on is 'not personal: when it was taken down; null while it stands';
comment on column case_file_flag.ended_by is 'personal: who said that it was taken down';
comment on column case_file_flag.account_id is 'personal: who said that the file is marked';
comment on column case_file_flag.known_at is 'not personal';
call protect('case_file_flag');

-- An agency in the case takes its own mark down; of one whose part has ended, which no longer sees the case, the lead asks it.
create view due_case_flags with (security_invoker = true) as
select c.id, c.realm_id, c.area_id, case when here.present then f.organisation_id else c.lead_organisation_id end as organisation_id,
       case when here.present then null else c.lead_account_id end as account_id,
       case when here.present then '' else o.name || ' on ' end || c.reference || ', ' || c.title as what,
       case when here.present then 'Unflag' else 'Ask to unflag' end as verb, '/cases/' || c.reference || '/flags' as href,
       f.until_on as due_on, case when here.present then 'unflag' else 'ask' end as kind
from case_file_flag f join hub_case c on c.id = f.case_id join organisation_label o on o.id = f.organisation_id
cross join lateral (select f.organisation_id = c.lead_organisation_id or exists (
  select from case_agency a where a.case_id = c.id and a.organisation_id = f.organisation_id and a.left_on is null) as present) here
where f.ended_on is null;
grant select on due_case_flags to saferhub_app;
