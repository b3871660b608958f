-- For repeats across records (ANL-10): whom and where a notice is about, of those that were issued and still say something.
create view notice_subject_label with (security_invoker = true) as
  select n.id, n.realm_id, n.area_id, n.name, n.name_key, n.place, address_key(n.place, null) as address_key,
         line_key(n.place) as line_key, n.dated_on
  from notice n where n.state not in ('DRAFT', 'AUTHORISED', 'WITHDRAWN', 'QUASHED');
comment on view notice_subject_label is 'Notices with name and place. Reading one asks READ_NOTICE.';
grant select on notice_subject_label to saferhub_app;
