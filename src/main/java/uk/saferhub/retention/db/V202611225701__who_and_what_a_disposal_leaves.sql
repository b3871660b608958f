-- Two people agreed on what they saw. What holds a record is looked at once nobody can put a hold on it any more: a hold that was
-- being placed at that moment is waited for, and stops it. Whoever was confirmed as one with somebody who is used elsewhere stays:
-- their safe addresses and where not to write to count for both, and a letter is held against them.
create function disposal_same(people uuid[], realm uuid) returns setof uuid language sql stable
set search_path = public, pg_temp as $$
  with recursive known as (
    select m.person_id, m.other_id from person_match m where m.realm_id = $2 and m.decision = 'SAME' and not exists (
      select from person_match n where n.person_id = m.person_id and n.other_id = m.other_id
        and (n.decided_at, n.id) > (m.decided_at, m.id))
  ), same (id) as (
    select unnest($1) union select case when k.person_id = s.id then k.other_id else k.person_id end
    from same s join known k on s.id in (k.person_id, k.other_id))
  select s.id from same s
$$;

create or replace function dispose_of(disposal uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare d disposal; root record; people uuid[]; somebody uuid; alike uuid[]; link record; used boolean;
begin
  select * into d from disposal x where x.id = $1 and x.realm_id = any (session_realms());
  if d.id is null then raise exception 'no such disposal'; end if;
  perform 1 from record_access a where a.realm_id = d.realm_id
    and a.record_id in (select d.record_id union select r.id from disposal_roots(d.record_id) r) order by a.record_id for update;
  if not found then raise exception 'no such record in that realm'; end if;
  if d.decision <> 'DISPOSE'
     or not exists (select from disposal_step s where s.disposal_id = d.id and s.step = 'APPROVED' and s.account_id <> d.account_id)
     or exists (select from disposal_step s where s.disposal_id = d.id and s.step in ('REFUSED', 'DONE'))
     or exists (select from disposal_count n where n.disposal_id = d.id)
    then raise exception 'this disposal is not approved by a second person, or was carried out'; end if;
  if exists (select from legal_hold h join disposal_roots(d.record_id) r on r.id = h.record_id where h.lifted_at is null)
    then raise exception 'a legal hold is on it'; end if;
  for root in select r.tab, array_agg(r.id) as ids from disposal_roots(d.record_id) r group by r.tab order by r.tab loop
    perform disposal_gather(root.tab, root.ids, d.realm_id);
    insert into disposal_subject select d.id, d.realm_id, r.id from pg_temp.disposal_row r
    where r.id is not null group by r.id on conflict do nothing;
    delete from draft f using record_access a where a.record_id = any (root.ids)
      and (f.page like '%/' || a.reference || '%' or f.action like '%/' || a.reference || '%');
    delete from referral_draft f using record_access a where a.record_id = any (root.ids) and f.reference = a.reference;
    for link in
      select c.relname::text as tab, a.attname::text as col from pg_constraint k join pg_class c on c.oid = k.conrelid
      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
      where k.contype = 'f' and cardinality(k.conkey) = 1 and k.confrelid = 'person'::regclass
    loop
      execute format('select $1 || coalesce(array_agg(distinct t.%I), ''{}'') from %I t
                      where t.%I is not null and t.ctid in (select r.place from pg_temp.disposal_row r where r.tab = %L)',
                     link.col, link.tab, link.col, link.tab) using coalesce(people, '{}') into people;
    end loop;
    perform disposal_carry_out(d.id, d.realm_id);
    -- Emptying a title files its words anew.
    delete from record_word w where w.record_id = any (root.ids);
    drop table pg_temp.disposal_row;
  end loop;
  -- Somebody of the index goes with the last record that uses them, under whichever of their entries.
  foreach somebody in array (select coalesce(array_agg(distinct p), '{}') from disposal_same(coalesce(people, '{}'), d.realm_id) p) loop
    used := false;
    select array_agg(p) into alike from disposal_same(array[somebody], d.realm_id) p;
    -- Nobody brings them into another record meanwhile.
    perform 1 from person p where p.id = any (alike) order by p.id for update;
    for link in
      select c.relname::text as tab, a.attname::text as col from pg_constraint k join pg_class c on c.oid = k.conrelid
      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
      where k.contype = 'f' and cardinality(k.conkey) = 1 and k.confrelid = 'person'::regclass
        and c.relname !~ '^person_' and c.relname not in ('thing_holder', 'people_group_member')
    loop
      execute format('select $2 or exists (select from %I t where t.%I = any ($1))', link.tab, link.col) using alike, used into used;
    end loop;
    continue when used;
    perform disposal_gather('person', array[somebody], d.realm_id);
    insert into disposal_subject select d.id, d.realm_id, r.id from pg_temp.disposal_row r
    where r.id is not null group by r.id on conflict do nothing;
    perform disposal_carry_out(d.id, d.realm_id);
    drop table pg_temp.disposal_row;
  end loop;
end $$;

revoke all on function disposal_same(uuid[], uuid), dispose_of(uuid) from public;
grant execute on function dispose_of(uuid) to saferhub_app;
