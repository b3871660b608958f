-- The body to which names were passed is told that they were, and says what came of it.
alter table names_passed add column receiver_id uuid references organisation (id);
alter table names_passed add column answer_by date;
create index names_passed_receiver on names_passed (receiver_id);
comment on column names_passed.receiver_id is 'not personal: the body of the partnership that has the name under passed_to; null where none has';
comment on column names_passed.answer_by is 'not personal: last day to say what came of it; null for history and where nobody was told';
create or replace view due_complaints with (security_invoker = true) as
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
    and not exists (select 1 from complaint_answer a where a.complaint_id = c.id and a.kind = 'TOLD')
  union all
  select e.id, e.realm_id, e.area_id, p.receiver_id, null, 'Names passed, ' || e.reference, 'Say what came of',
         '/complaints/names-passed/' || e.reference, p.answer_by, 'names'
  from names_passed p join entry_label e using (id)
  where p.answer_by is not null and p.receiver_id is not null and not exists (
    select 1 from latest_outcome l where l.realm_id = e.realm_id and l.followed = e.reference);
