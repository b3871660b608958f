-- Whoever complains can be told; a caller and a place that come again are known by a key made of what was typed.
alter table complaint
  add column happened_on date,
  add column happened_at time,
  add column operation text,
  add column reporter text,
  add column contact text,
  add column community_impact text,
  add column case_reference text,
  add column place_key text generated always as (lower(regexp_replace(btrim(place), '\s+', ' ', 'g'))) stored,
  add column reporter_key text generated always as
    (nullif(lower(regexp_replace(coalesce(contact, reporter), '[^[:alnum:]@]+', '', 'g')), '')) stored,
  add column made_in_time boolean not null default false,
  add column acknowledge_by date,
  add column answer_by date;
create index complaint_place on complaint (realm_id, place_key, received_on);
create index complaint_reporter on complaint (realm_id, reporter_key, received_on) where reporter_key is not null;
comment on table complaint is 'A complaint or incident of anti-social behaviour as it came in.';
comment on column complaint.happened_on is 'not personal: the day of the behaviour; null where it is the day received';
comment on column complaint.happened_at is 'not personal: time of day in Europe/London; null where not known';
comment on column complaint.operation is 'not personal: code in the pack of the operation or campaign it is counted under';
comment on column complaint.reporter is 'personal: who complained; null for somebody unnamed';
comment on column complaint.contact is 'personal: phone or e-mail of whoever complained';
comment on column complaint.community_impact is 'personal: free words';
comment on column complaint.case_reference is 'not personal: the case it belongs to';
comment on column complaint.place_key is 'personal: the place without capitals and double spaces';
comment on column complaint.reporter_key is 'personal: the contact, else the name, without signs and capitals';
comment on column complaint.made_in_time is 'not personal: made soon enough after the behaviour to qualify for an ASB case review';
comment on column complaint.acknowledge_by is 'not personal: null where nobody can be told';
comment on column complaint.answer_by is 'not personal: null where nobody can be told';

create table complaint_answer (
  id uuid primary key,
  complaint_id uuid not null references complaint (id),
  realm_id uuid not null references realm (id),
  kind text not null check (kind in ('ACKNOWLEDGED', 'TOLD')),
  told_on date not null,
  means text not null,
  words text,
  organisation_id uuid not null references organisation (id),
  account_id uuid not null references account (id),
  known_at timestamptz not null
);
create index complaint_answer_complaint on complaint_answer (complaint_id);
create index complaint_answer_realm on complaint_answer (realm_id);
create index complaint_answer_organisation on complaint_answer (organisation_id);
create index complaint_answer_account on complaint_answer (account_id);
comment on table complaint_answer is 'What a reporter was told: that the complaint came in, and what was done about it.';
comment on column complaint_answer.id is 'not personal';
comment on column complaint_answer.complaint_id is 'not personal';
comment on column complaint_answer.realm_id is 'not personal';
comment on column complaint_answer.kind is 'not personal: acknowledged, or told what was done';
comment on column complaint_answer.told_on is 'not personal: the day the reporter was told';
comment on column complaint_answer.means is 'not personal: by phone, letter and so on';
comment on column complaint_answer.words is 'personal: what the reporter was told';
comment on column complaint_answer.organisation_id is 'not personal: for whom it was told';
comment on column complaint_answer.account_id is 'personal: who told it';
comment on column complaint_answer.known_at is 'not personal: when it was entered';
call protect('complaint_answer');

-- First the acknowledgement is due, then the answer; an answer acknowledges too.
create view due_complaints with (security_invoker = true) as
  select e.id, e.realm_id, e.area_id, n.organisation_id, null::uuid as account_id,
         'Complaint ' || e.reference as what, 'Acknowledge' as verb, '/complaints/received/' || e.reference as href,
         c.acknowledge_by as due_on, 'acknowledge' as kind
  from complaint c join entry_label e using (id) join entry_owner_label n using (id)
  where c.acknowledge_by is not null and not exists (select 1 from complaint_answer a where a.complaint_id = c.id)
  union all
  select e.id, e.realm_id, e.area_id, n.organisation_id, null, 'Complaint ' || e.reference, 'Tell the reporter',
         '/complaints/received/' || e.reference, c.answer_by, 'answer'
  from complaint c join entry_label e using (id) join entry_owner_label n using (id)
  where c.answer_by is not null
    and exists (select 1 from complaint_answer a where a.complaint_id = c.id)
    and not exists (select 1 from complaint_answer a where a.complaint_id = c.id and a.kind = 'TOLD');
comment on view due_complaints is 'Reporters who are still to be told.';
grant select on due_complaints to saferhub_app;

drop view published_complaints;
create view published_complaints with (security_invoker = true) as
  select e.id, e.realm_id, e.area_id, c.kind, c.theme, lower(c.source) as source, c.place, c.operation, c.received_on,
         coalesce(c.happened_on, c.received_on) as happened_on,
         (select min(a.told_on) from complaint_answer a where a.complaint_id = c.id) as acknowledged_on,
         (select min(a.told_on) from complaint_answer a where a.complaint_id = c.id and a.kind = 'TOLD') as told_on
  from complaint c join entry_label e using (id);
comment on view published_complaints is 'Complaints and incidents; one row each.';
grant select on published_complaints to saferhub_app, saferhub_figures;
