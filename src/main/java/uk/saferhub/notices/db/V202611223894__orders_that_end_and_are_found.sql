-- An order that ends is extended before its last day or not at all (Anti-social Behaviour, Crime and Policing Act 2014 s.54 for closures,
-- s.60 for public spaces). A public space order takes consultation first (s.72), so it is asked about three months before.
create view due_orders with (security_invoker = true) as
select o.id, o.realm_id, o.area_id, null::uuid as organisation_id, null::uuid as account_id,
       o.reference || case o.order_kind when 'PSPO' then ', public space order' else ', closure order' end as what,
       'Extend or let end' as verb, '/orders/' || o.reference as href,
       o.ends_on - case o.order_kind when 'PSPO' then 90 else 14 end as due_on, 'order' as kind, o.ends_on
from enforcement_order o
where o.in_force_on is not null and o.ended_on is null;
grant select on due_orders to saferhub_app;
create index enforcement_order_ending on enforcement_order (ends_on) where ended_on is null;

-- The one search box finds orders by title and place.
create trigger order_words after insert or update of title, place on enforcement_order
  for each row execute function keep_words('id', 'title', 'place');
insert into record_word (realm_id, word, record_id, part_id)
select distinct o.realm_id, w.word, o.id, o.id from enforcement_order o, unnest(words_of(o.title) || words_of(o.place)) as w (word)
on conflict do nothing;
create view order_found_label with (security_invoker = true) as
  select id, realm_id, area_id, reference, title, ended_on is null as is_open from enforcement_order;
grant select on order_found_label to saferhub_app;
