-- For retention: places, things and groups of the index that no record uses. An entry is used while a record is linked to it, or
-- anybody's address, belongings or membership names it, ended or not: these go with the person, and the entry is due after that.
create function index_entry_is_used(kind text, entry uuid) returns boolean language plpgsql stable cost 10000
set search_path = public, pg_temp as $$
declare link record; used boolean;
begin
  used := exists (select from index_link l where l.entry_id = entry and l.held_until is null);
  for link in
    select c.relname::text as tab, a.attname::text as col from pg_constraint k join pg_class c on c.oid = k.conrelid
    join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
    where not used and k.contype = 'f' and cardinality(k.conkey) = 1
      and k.confrelid = (case index_entry_is_used.kind when 'premises' then 'premises' when 'thing' then 'thing'
                         else 'people_group' end)::regclass
      and c.relname !~ '_key$' and c.relname !~ '_withdrawal$'
  loop
    execute format('select exists (select from %I t where t.%I = $1)', link.tab, link.col) using entry into used;
    exit when used;
  end loop;
  return used;
end $$;

-- Counted from its entry, or from the last day on which a record had to do with it. A place that must not be found is its holder's
-- alone, and so not on a list by which somebody else would learn that there is one.
create view index_retention_label with (security_invoker = true) as
select e.id, e.realm_id, e.area_id, e.kind, e.reference, 'INDEX_ENTRY'::text as subject, t.last_on as trigger_on,
       t.last_on as ended_on, null::text as open_why, null::uuid as with_id
from (
  select p.id, p.realm_id, p.area_id, 'premises'::text as kind, p.reference, p.entered_at from premises p where not p.safe
  union all select i.id, i.realm_id, i.area_id, 'thing', i.reference, i.entered_at from thing i
  union all select g.id, g.realm_id, g.area_id, 'group', g.reference, g.entered_at from people_group g) e
cross join lateral (
  select greatest((e.entered_at at time zone 'Europe/London')::date, max(l.held_until)) as last_on
  from index_link l where l.entry_id = e.id) t;
grant select on index_retention_label to saferhub_app;
