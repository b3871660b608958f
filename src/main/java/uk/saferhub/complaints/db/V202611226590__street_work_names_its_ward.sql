-- Patrols and engagements name the ward in which they were (ENG-03), so that briefings of wards count them there.
alter table patrol add column ward text;
comment on column patrol.ward is 'not personal: code of the ward in the pack; null where none is named';
alter table engagement add column ward text;
comment on column engagement.ward is 'not personal: code of the ward in the pack; null where none is named';

-- As before, but that what names its ward lies there; a view that is replaced keeps its grants.
create or replace view published_patrols with (security_invoker = true) as
  select e.id, e.realm_id, coalesce(a.id, e.area_id) as area_id, p.team, p.officers, lower(p.cause) as cause, p.route, p.walked_on,
         p.operation
  from patrol p join entry_label e using (id) left join area_label a on a.code = p.ward and a.kind = 'ward';
create or replace view published_engagements with (security_invoker = true) as
  select e.id, e.realm_id, coalesce(a.id, e.area_id) as area_id, g.team, g.place, lower(g.occasion) as occasion, g.age_group,
         lower(g.named) as named, g.number as contacts, g.held_on, g.operation
  from engagement g join entry_label e using (id) left join area_label a on a.code = g.ward and a.kind = 'ward';
