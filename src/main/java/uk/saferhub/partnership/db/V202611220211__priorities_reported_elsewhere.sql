alter table priority add column reported_through text;
comment on column priority.reported_through is 'not personal: where its performance is reported, when not through the partnership';

create or replace view published_priorities with (security_invoker = true) as
  select p.id, r.id as realm_id, a.id as area_id, p.strategy, p.priority, p.title, p.lead_label, p.kind, p.position, p.began_on, p.ended_on,
         p.reported_through
  from priority p
  join realm_label r on r.partnership = p.partnership and r.compartment = 'governance'
  join area_label a on a.code = p.area
  where not p.superseded;
