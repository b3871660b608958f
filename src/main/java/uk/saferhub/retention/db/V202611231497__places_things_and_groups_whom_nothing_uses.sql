-- A place, thing or group of the index that no record uses is disposed of by two people as any other record is (PRV-01).
insert into disposal_kind (kind, table_name) values ('premises', 'premises'), ('thing', 'thing'), ('group', 'people_group');
-- What a place is stays, as nothing may be of no kind; that it must not be found is never changed.
update disposal_part set kept = '{kind,safe}' where table_name = 'premises';

-- As before; and what of the index a record uses stays.
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
    if root.tab = 'person' then
      -- Nobody brings them into a record meanwhile; and nobody of those whom their rows name goes with them.
      perform 1 from person p where p.id in (select s from disposal_same(root.ids, d.realm_id) s) order by p.id for update;
      if exists (select from unnest(root.ids) r (id) where person_is_used(r.id)) then raise exception 'a record uses them'; end if;
    elsif root.tab in ('premises', 'thing', 'people_group') then
      -- Nobody moves in, or is named to it, meanwhile.
      execute format('select count(*) from (select from %I e where e.id = any ($1) for update) x', root.tab) using root.ids;
      if exists (select from record_access a where a.record_id = any (root.ids) and index_entry_is_used(a.kind, a.record_id))
        then raise exception 'a record uses it'; end if;
    end if;
    perform disposal_gather(root.tab, root.ids, d.realm_id);
    insert into disposal_subject select d.id, d.realm_id, r.id from pg_temp.disposal_row r
    where r.id is not null group by r.id on conflict do nothing;
    delete from draft f using record_access a where a.record_id = any (root.ids)
      and (f.page like '%/' || a.reference || '%' or f.action like '%/' || a.reference || '%');
    delete from referral_draft f using record_access a where a.record_id = any (root.ids) and f.reference = a.reference;
    for link in
      select c.relname::text as tab, a.attname::text as col from pg_constraint k join pg_class c on c.oid = k.conrelid
      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
      where k.contype = 'f' and cardinality(k.conkey) = 1 and k.confrelid = 'person'::regclass and root.tab <> 'person'
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
    select array_agg(p) into alike from disposal_same(array[somebody], d.realm_id) p;
    -- Nobody brings them into another record meanwhile.
    perform 1 from person p where p.id = any (alike) order by p.id for update;
    used := person_is_used(somebody) or exists (select from legal_hold h where h.record_id = any (alike) and h.lifted_at is null);
    continue when used;
    perform disposal_gather('person', array[somebody], d.realm_id);
    insert into disposal_subject select d.id, d.realm_id, r.id from pg_temp.disposal_row r
    where r.id is not null group by r.id on conflict do nothing;
    perform disposal_carry_out(d.id, d.realm_id);
    drop table pg_temp.disposal_row;
  end loop;
end $$;
