-- For retention: entries of the index that no record uses. Whoever is used goes with the last record that uses them; whoever is not was
-- due never. An entry counts as used while another that was confirmed as the same person is.
create function person_is_used(somebody uuid) returns boolean language plpgsql stable cost 10000
set search_path = public, pg_temp as $$
declare alike uuid[]; link record; used boolean;
begin
  with recursive same (id) as (
    select somebody union select k.same_id from same s join person_same_label k on k.person_id = s.id
  ) select array_agg(s.id) into alike from same s;
  used := exists (select from index_link l where l.entry_id = any (alike) and l.held_until is null);
  for link in
    select c.relname::text as tab, a.attname::text as col from pg_constraint k join pg_class c on c.oid = k.conrelid
    join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
    where not used and k.contype = 'f' and cardinality(k.conkey) = 1 and k.confrelid = 'person'::regclass
      and c.relname !~ '^person_' and c.relname not in ('thing_holder', 'people_group_member')
  loop
    execute format('select exists (select from %I t where t.%I = any ($1))', link.tab, link.col) using alike into used;
    exit when used;
  end loop;
  return used;
end $$;

-- Counted from the last time that something was entered of them; of an entry that was taken back, from then.
create view person_retention_label with (security_invoker = true) as
select p.id, p.realm_id, p.area_id, 'person'::text as kind, p.reference, 'PERSON'::text as subject, t.last_on as trigger_on,
       t.last_on as ended_on,
       case when exists (select from person_restriction r where r.person_id = p.id and r.lifted_on is null)
            then 'Use of what is held of them is restricted by law.' end as open_why, null::uuid as with_id
from person p
cross join lateral (
  select coalesce(max(d.asked_at), p.entered_at) at time zone 'Europe/London' as at from person_match_due d where d.person_id = p.id) a
cross join lateral (select a.at::date as last_on) t
union all
select r.id, r.realm_id, r.area_id, r.kind, r.reference, 'PERSON', t.last_on, t.last_on, null, null
from person_withdrawal w join record_label r on r.id = w.person_id
cross join lateral (select (w.withdrawn_at at time zone 'Europe/London')::date as last_on) t;
grant select on person_retention_label to saferhub_app;
