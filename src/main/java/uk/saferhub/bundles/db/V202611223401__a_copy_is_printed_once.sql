-- A number stands for one paper: with two of them one could be noted as returned while the other is somewhere.
alter table bundle_event drop constraint bundle_event_kind_check;
alter table bundle_event add constraint bundle_event_kind_check
  check (kind in ('PRINTED', 'RECALLED', 'RETURNED', 'DESTROYED', 'MISSING'));
create unique index bundle_event_printed on bundle_event (copy_id) where kind = 'PRINTED';
