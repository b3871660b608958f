-- A complaint belongs to a case from a day on, by whom and why; the case may have been opened long after it.
create table complaint_case (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  complaint_id uuid not null references complaint (id),
  case_id uuid not null,
  case_reference text not null,
  linked_on date not null,
  why text not null,
  linked_at timestamptz not null,
  linked_by uuid not null references account (id),
  organisation_id uuid not null references organisation (id),
  ended_on date,
  ended_why text,
  ended_at timestamptz,
  ended_by uuid references account (id),
  check (ended_on >= linked_on)
);
create unique index complaint_case_live on complaint_case (complaint_id, case_id) where ended_at is null;
create index complaint_case_complaint on complaint_case (complaint_id);
create index complaint_case_of on complaint_case (case_id) where ended_at is null;
create index complaint_case_realm on complaint_case (realm_id);
create index complaint_case_by on complaint_case (linked_by);
create index complaint_case_ended_by on complaint_case (ended_by);
create index complaint_case_organisation on complaint_case (organisation_id);
comment on table complaint_case is 'That a complaint belongs to a case. It shows to those who may see both.';
comment on column complaint_case.id is 'not personal';
comment on column complaint_case.realm_id is 'not personal';
comment on column complaint_case.complaint_id is 'not personal';
comment on column complaint_case.case_id is 'not personal: the case';
comment on column complaint_case.case_reference is 'not personal: random';
comment on column complaint_case.linked_on is 'not personal: first day';
comment on column complaint_case.why is 'personal: free words';
comment on column complaint_case.linked_at is 'not personal';
comment on column complaint_case.linked_by is 'personal: who linked it';
comment on column complaint_case.organisation_id is 'not personal: for whom';
comment on column complaint_case.ended_on is 'not personal: last day; null while it holds';
comment on column complaint_case.ended_why is 'personal: free words';
comment on column complaint_case.ended_at is 'not personal';
comment on column complaint_case.ended_by is 'personal: who ended it';
call protect('complaint_case');

-- What named a case when it was entered belongs to it since then.
insert into complaint_case (id, realm_id, complaint_id, case_id, case_reference, linked_on, why, linked_at, linked_by, organisation_id)
select gen_random_uuid(), c.realm_id, c.id, k.id, k.reference, (e.recorded_at at time zone 'Europe/London')::date,
       'Named when it was entered', e.recorded_at, o.account_id, o.organisation_id
from complaint c join entry_label e on e.id = c.id join entry_owner_label o on o.id = c.id
join case_label k on k.reference = c.case_reference;

alter table complaint
  add column address_key text generated always as (address_key(place, null)) stored,
  add column line_key text generated always as (line_key(place)) stored;
create index complaint_address on complaint (realm_id, address_key) where address_key is not null;
create index complaint_line on complaint (realm_id, line_key);
comment on column complaint.address_key is 'personal: postcode and numbers of the place; null where either is not known';
comment on column complaint.line_key is 'personal: the place without capitals and signs';

create view complaint_place_label with (security_invoker = true) as
select e.id, e.realm_id, e.area_id, e.reference, c.place, c.received_on, c.address_key, c.line_key
from complaint c join entry_label e using (id);
create view complaint_case_label with (security_invoker = true) as
select e.id, e.realm_id, e.area_id, e.reference, l.id as link_id, l.case_id, coalesce(c.happened_on, c.received_on) as happened_on,
       c.received_on, c.kind, c.place, l.linked_on, l.why
from complaint_case l join complaint c on c.id = l.complaint_id join entry_label e on e.id = c.id where l.ended_at is null;
comment on view complaint_case_label is 'Complaints that belong to a case now. id is the complaint''s.';
grant select on complaint_place_label, complaint_case_label to saferhub_app;
