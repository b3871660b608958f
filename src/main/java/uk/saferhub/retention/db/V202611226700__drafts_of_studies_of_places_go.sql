-- The draft of a study goes with its place, as a case's does; what was published names nobody and stays.
create or replace function disposal_gather(root_table text, roots uuid[], realm uuid) returns void language plpgsql
set search_path = public, pg_temp as $$
declare now_table text; key text; link record; part disposal_part; loose text[]; stays text; scoped boolean; child_key text; added int;
begin
  if to_regclass('pg_temp.disposal_row') is not null then raise exception 'disposal_row is there already'; end if;
  create temp table disposal_row (tab text, place tid, id uuid, stays boolean, looked boolean default false) on commit drop;
  execute format('insert into pg_temp.disposal_row select %L, t.ctid, t.id, true from %I t where t.id = any ($1) and t.realm_id = $2',
                 root_table, root_table) using roots, realm;
  loop
    select r.tab into now_table from pg_temp.disposal_row r where not r.looked limit 1;
    exit when now_table is null;
    create temp table disposal_now on commit drop as
      select r.id from pg_temp.disposal_row r where r.tab = now_table and not r.looked and r.id is not null;
    update pg_temp.disposal_row r set looked = true where r.tab = now_table;
    if now_table <> 'record_access' then
      insert into pg_temp.disposal_row select 'record_access', a.ctid, a.record_id, true from record_access a
      where a.record_id in (select n.id from pg_temp.disposal_now n) and a.realm_id = realm
        and not exists (select from pg_temp.disposal_row x where x.tab = 'record_access' and x.id = a.record_id);
    end if;
    for link in
      select c.relname::text as child, a.attname::text as col, exists (
               select from pg_attribute s where s.attrelid = c.oid and s.attname = 'realm_id' and not s.attisdropped) as has_realm,
             (select k.attname::text from pg_attribute k where k.attrelid = c.oid and k.attname = 'id' and k.atttypid = 'uuid'::regtype
              and not k.attisdropped) as id_col
      from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_class p on p.oid = f.confrelid
      join pg_attribute a on a.attrelid = c.oid and a.attnum = f.conkey[1]
      where f.contype = 'f' and cardinality(f.conkey) = 1 and c.relnamespace = 'public'::regnamespace and p.relname = now_table
      union all
      -- Tables that hold a record's key without pointing to it; what happened to it is erased apart, figures keep their traces.
      select v.child, 'record_id', true, v.id_col from (values ('score_sheet', 'id'), ('clock', 'id'), ('import_row', 'id'),
        ('record_word', null)) v (child, id_col)
      where now_table = 'record_access'
    loop
      select * into part from disposal_part d where d.table_name = link.child;
      continue when part.how = 'RECORD' or link.col = any (coalesce(part.not_by, '{}'));
      stays := case when link.child in ('case_study', 'place_study') then 'exists (select from published_case_studies s where s.id = t.id)'
                    else (part.how is not null)::text end;
      execute format('insert into pg_temp.disposal_row select %L, t.ctid, %s, %s from %I t
                      where t.%I in (select n.id from pg_temp.disposal_now n) and %s
                        and not exists (select from pg_temp.disposal_row x where x.tab = %L and x.place = t.ctid)',
                     link.child, coalesce('t.' || quote_ident(link.id_col), 'null::uuid'), stays, link.child, link.col,
                     case when link.has_realm then 't.realm_id = $1' else 'true' end, link.child) using realm;
    end loop;
    drop table pg_temp.disposal_now;
  end loop;
end $$;
