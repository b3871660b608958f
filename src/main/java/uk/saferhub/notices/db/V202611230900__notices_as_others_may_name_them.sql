-- What other modules may read of a notice: its kind and where it stands. Whom it is for is no part of it.
create view notice_label with (security_invoker = true) as
  select n.id, n.realm_id, n.area_id, n.reference, n.notice_type, n.dated_on, n.state = 'WITHDRAWN' as is_withdrawn from notice n;
comment on view notice_label is 'Notices by kind and day, without the name. Reading one asks READ_NOTICE.';
grant select on notice_label to saferhub_app;
