-- Tension is assessed by area (ASB-13): a report may name the ward in which its place lies.
alter table tension add column ward text;
comment on column tension.ward is 'not personal: code of the ward in the pack; null where none is named';

-- As before, but that what names its ward lies there; a view that is replaced keeps its grants.
create or replace view published_tensions with (security_invoker = true) as
  select e.id, e.realm_id, coalesce(a.id, e.area_id) as area_id, t.place, t.source, lower(t.level) as level,
         lower(t.confidence) as confidence, t.reported_on
  from tension t join entry_label e using (id) left join area_label a on a.code = t.ward and a.kind = 'ward';
