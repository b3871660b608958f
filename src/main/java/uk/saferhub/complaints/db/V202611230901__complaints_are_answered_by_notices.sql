-- A notice, warning or penalty answers a complaint from a day on, by whom and why (ASB-01, ASB-14).
create table complaint_notice (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  complaint_id uuid not null references complaint (id),
  notice_id uuid not null references notice (id),
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
create unique index complaint_notice_live on complaint_notice (complaint_id, notice_id) where ended_at is null;
create index complaint_notice_complaint on complaint_notice (complaint_id);
create index complaint_notice_of on complaint_notice (notice_id);
create index complaint_notice_realm on complaint_notice (realm_id);
create index complaint_notice_by on complaint_notice (linked_by);
create index complaint_notice_ended_by on complaint_notice (ended_by);
create index complaint_notice_organisation on complaint_notice (organisation_id);
comment on table complaint_notice is 'That a notice answers a complaint. It shows to those who may see both.';
comment on column complaint_notice.id is 'not personal';
comment on column complaint_notice.realm_id is 'not personal: of the complaint';
comment on column complaint_notice.complaint_id is 'not personal';
comment on column complaint_notice.notice_id is 'not personal';
comment on column complaint_notice.linked_on is 'not personal: first day';
comment on column complaint_notice.why is 'personal: free words';
comment on column complaint_notice.linked_at is 'not personal';
comment on column complaint_notice.linked_by is 'personal: who linked it';
comment on column complaint_notice.organisation_id is 'not personal: for whom';
comment on column complaint_notice.ended_on is 'not personal: last day; null while it holds';
comment on column complaint_notice.ended_why is 'personal: free words';
comment on column complaint_notice.ended_at is 'not personal';
comment on column complaint_notice.ended_by is 'personal: who ended it';
call protect('complaint_notice');

create view complaint_notice_label with (security_invoker = true) as
select e.id, e.realm_id, e.area_id, e.reference, l.id as link_id, l.notice_id, c.received_on, c.place, l.linked_on, l.why
from complaint_notice l join complaint c on c.id = l.complaint_id join entry_label e on e.id = c.id where l.ended_at is null;
comment on view complaint_notice_label is 'Complaints that a notice answers now. id is the complaint''s.';
grant select on complaint_notice_label to saferhub_app;
