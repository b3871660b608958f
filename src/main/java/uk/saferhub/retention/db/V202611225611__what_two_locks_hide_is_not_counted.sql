-- That a record is bridged to another realm is known with grants on both sides alone (SHR-15): the bridge stays with the skeleton, and
-- neither a dry run nor a certificate counts it.
insert into disposal_part (table_name, how, kept, not_by, reason) values
  ('bridge', 'SKELETON', '{}', '{}', 'joins two records, of which the other stands');
create policy untold on disposal_count as restrictive for select to saferhub_app using (table_name <> 'bridge');
create or replace function disposal_rows(record uuid, out table_name text, out destroyed bigint, out emptied bigint)
returns setof record language plpgsql security definer set search_path = public, pg_temp as $$
declare realm uuid; root record;
begin
  select a.realm_id into realm from record_access a where a.record_id = $1 and a.realm_id = any (session_realms());
  if realm is null then raise exception 'no such record'; end if;
  for root in select r.tab, array_agg(r.id) as ids from disposal_roots($1) r group by r.tab loop
    perform disposal_gather(root.tab, root.ids, realm);
    return query select r.tab, count(*) filter (where not r.stays), count(*) filter (where r.stays)
                 from pg_temp.disposal_row r where r.tab <> 'bridge' group by r.tab;
    drop table pg_temp.disposal_row;
  end loop;
end $$;
