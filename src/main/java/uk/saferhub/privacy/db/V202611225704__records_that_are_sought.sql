-- What was found for somebody who asks is not destroyed before its compartment has answered (Data Protection Act 2018 section 173).
create index record_item_source on record_item (source);
create view record_sought_label with (security_invoker = true) as
select i.source as reference, i.realm_id from record_item i join record_search s on s.id = i.search_id
where coalesce((select e.kind from record_search_event e where e.search_id = s.id order by e.known_at desc, e.id desc limit 1), 'RETURNED')
  = 'RETURNED';
grant select on record_sought_label to saferhub_app;
