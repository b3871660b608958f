-- How the content of a record is destroyed (PRV-01; erasure in the sense of the Data Protection Act 2018 s.62). The program may
-- delete nothing; it may call these functions, which do it for one approved disposal and nothing else. Which rows belong to a
-- record is read from the foreign keys, so that a new table cannot be forgotten: its rows are deleted, unless it is listed here.
create table disposal_part (
  table_name text primary key,
  how text not null check (how in ('RECORD', 'SKELETON')),
  kept text[] not null,
  not_by text[] not null,
  reason text not null
);
comment on table disposal_part is 'Tables whose rows outlive a record''s content, so that figures that counted them still foot. Those of every other table are deleted.';
comment on column disposal_part.table_name is 'not personal';
comment on column disposal_part.how is 'not personal: a record of its own, which goes when its own time is over; or a row that stays emptied';
comment on column disposal_part.kept is 'not personal: columns that stay though they are commented personal or special category';
comment on column disposal_part.not_by is 'not personal: columns that point to another record and make the row no part of it';
comment on column disposal_part.reason is 'not personal';
grant select on disposal_part to saferhub_app;
insert into disposal_part (table_name, how, kept, not_by, reason) values
  ('record_access', 'RECORD', '{}', '{}', 'reference, kind and realm: the skeleton'),
  ('hub_case', 'RECORD', '{concern,band,closing_reason}', '{}', 'counted by published_cases'),
  ('referral', 'RECORD', '{}', '{}', 'counted by published_referrals'),
  ('entry', 'RECORD', '{}', '{}', 'the skeleton of a register''s entry'),
  ('complaint', 'RECORD', '{}', '{}', 'counted by published_complaints'),
  ('notice', 'RECORD', '{conduct}', '{}', 'counted by published_notices'),
  ('person', 'RECORD', '{}', '{}', 'counted by published_person_factors'),
  ('enforcement_order', 'RECORD', '{}', '{}', 'a record of its own'),
  ('premises', 'RECORD', '{}', '{}', 'a record of its own'),
  ('thing', 'RECORD', '{}', '{}', 'a record of its own'),
  ('people_group', 'RECORD', '{}', '{}', 'a record of its own'),
  ('case_agenda', 'RECORD', '{}', '{}', 'of a meeting, with other cases'),
  ('access_review', 'RECORD', '{}', '{}', 'how somebody read, not what stood there'),
  ('legal_hold', 'RECORD', '{}', '{}', 'says why it was kept'),
  ('disposal', 'RECORD', '{}', '{}', 'the certificate'),
  ('participation', 'SKELETON', '{}', '{}', 'who may see the skeleton'),
  ('exclusion', 'SKELETON', '{}', '{}', 'who may not see the skeleton'),
  ('record_grant', 'SKELETON', '{}', '{}', 'access reviews point to it'),
  ('case_outcome', 'SKELETON', '{outcome}', '{came_of_id}', 'counted by published_case_outcomes'),
  ('case_score', 'SKELETON', '{score}', '{}', 'counted by published_cases'),
  ('case_closure', 'SKELETON', '{resolved}', '{}', 'counted by published_cases'),
  ('case_study', 'SKELETON', '{title,reported,response,result}', '{}', 'published, and names nobody; any other is deleted'),
  ('complaint_answer', 'SKELETON', '{}', '{}', 'counted by published_complaints'),
  ('notice_event', 'SKELETON', '{}', '{}', 'counted by published_notices'),
  ('penalty', 'SKELETON', '{}', '{}', 'counted by published_penalties'),
  ('penalty_payment', 'SKELETON', '{}', '{}', 'counted by published_penalties'),
  ('prosecution', 'SKELETON', '{offence,result,fine_pence,costs_pence}', '{}', 'counted by published_prosecutions'),
  ('enforcement_support', 'SKELETON', '{service,state}', '{}', 'counted by published_enforcement_support'),
  ('enforcement_support_event', 'SKELETON', '{event}', '{}', 'counted by published_enforcement_support'),
  ('action', 'SKELETON', '{}', '{}', 'counted by published_actions'),
  ('action_answer', 'SKELETON', '{}', '{}', 'counted by published_actions'),
  ('briefing_action', 'SKELETON', '{}', '{}', 'counted by published_briefing_actions'),
  ('clock', 'SKELETON', '{}', '{}', 'counted by published_clocks'),
  ('clock_pause', 'SKELETON', '{}', '{}', 'counted by published_clocks'),
  ('disclosure', 'SKELETON', '{}', '{}', 'that something was given, when and on which basis; counted by published_disclosures'),
  ('person_factor', 'SKELETON', '{code,held_from,held_until,person_id}', '{}', 'counted by published_person_factors');

create table disposal_count (
  disposal_id uuid not null references disposal (id),
  realm_id uuid not null references realm (id),
  table_name text not null,
  destroyed bigint not null,
  emptied bigint not null,
  primary key (disposal_id, table_name)
);
create index disposal_count_realm on disposal_count (realm_id);
comment on table disposal_count is 'How many rows of which table a disposal deleted and emptied: for its certificate.';
comment on column disposal_count.disposal_id is 'not personal';
comment on column disposal_count.realm_id is 'not personal';
comment on column disposal_count.table_name is 'not personal';
comment on column disposal_count.destroyed is 'not personal: rows that were deleted';
comment on column disposal_count.emptied is 'not personal: rows that stay without their content';
call protect('disposal_count');
revoke insert, update on disposal_count from saferhub_app;

create table disposal_subject (
  disposal_id uuid not null references disposal (id),
  realm_id uuid not null references realm (id),
  record_id uuid not null,
  primary key (disposal_id, record_id)
);
create index disposal_subject_realm on disposal_subject (realm_id);
create index disposal_subject_record on disposal_subject (record_id);
comment on table disposal_subject is 'Whose words in timeline and log a disposal erases.';
comment on column disposal_subject.disposal_id is 'not personal';
comment on column disposal_subject.realm_id is 'not personal';
comment on column disposal_subject.record_id is 'not personal: key of a record or of a part of it';
call protect('disposal_subject');
revoke insert, update on disposal_subject from saferhub_app;

-- Every row that belongs to these rows, into a table of this transaction: its place, its key, and whether it stays emptied.
create function disposal_gather(root_table text, roots uuid[], realm uuid) returns void language plpgsql
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
      stays := case when link.child = 'case_study' then 'exists (select from published_case_studies s where s.id = t.id)'
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

-- What a column that must have a value holds when it is emptied, as an expression on the row t. What a page shows as a heading or a
-- link says why it is empty; folded keys, by which like is found with like, differ from row to row.
create function disposal_blank(kind text, of_record boolean, col text) returns text language sql immutable
set search_path = public, pg_temp as $$
  select case when kind = 'text' and col ~ '_key$' then 't.id::text'
              when kind = 'text' and (of_record or col in ('title', 'what', 'defendant')) then '''Destroyed under the schedule'''
              when kind = 'text' then ''''''
              when kind in ('json', 'jsonb') then
                format('case when %s_typeof(t.%I) = ''array'' then ''[]''::%s else ''{}''::%s end', kind, col, kind, kind)
              when kind = 'boolean' then 'false' when kind in ('integer', 'bigint', 'smallint', 'numeric') then '0'
              when kind = 'bytea' then '''''::bytea' when kind like '%[]' then '''{}''' end
$$;

-- Deletes and empties what was gathered, and counts it. Each count is proved: a row that somebody changed meanwhile stops it all.
create function disposal_carry_out(disposal uuid, realm uuid) returns void language plpgsql
set search_path = public, pg_temp as $$
declare work record; sets text; hit bigint; left_over int; before int;
begin
  -- Rows that stay: emptied, and letting go of what is deleted.
  for work in select r.tab, count(*) as rows from pg_temp.disposal_row r where r.stays group by r.tab order by r.tab loop
    select string_agg(format('%I = %s', c.attname, c.filled), ', ') into sets from (
      select a.attname, case
          when f.target is not null then format('case when t.%I in (select g.id from pg_temp.disposal_row g where g.tab = %L and not g.stays) then null else t.%I end',
                                                a.attname, f.target, a.attname)
          when a.attnotnull then disposal_blank(format_type(a.atttypid, a.atttypmod), d.how = 'RECORD', a.attname)
          else 'null' end as filled,
        a.attname || ' of ' || work.tab as what
      from pg_attribute a join pg_class t on t.oid = a.attrelid and t.relname = work.tab and t.relnamespace = 'public'::regnamespace
      join disposal_part d on d.table_name = work.tab
      left join lateral (
        select p.relname::text as target from pg_constraint k join pg_class p on p.oid = k.confrelid
        where k.conrelid = t.oid and k.contype = 'f' and k.conkey = array[a.attnum] and not a.attnotnull
          and exists (select from pg_temp.disposal_row g where g.tab = p.relname and not g.stays)) f on true
      where a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        and (f.target is not null
             or col_description(t.oid, a.attnum) ~ '^(personal|special category)' and not a.attname = any (d.kept)
             -- Who did it stays: the account is staff's, and answers for what was done.
             and not exists (select from pg_constraint k where k.conrelid = t.oid and k.contype = 'f' and k.conkey = array[a.attnum]
                             and k.confrelid = 'account'::regclass))) c;
    if sets is not null then
      execute format('update %I t set %s where t.ctid in (select r.place from pg_temp.disposal_row r where r.tab = %L and r.stays)',
                     work.tab, sets, work.tab);
      get diagnostics hit = row_count;
      if hit <> work.rows then raise exception 'rows of % were changed meanwhile', work.tab; end if;
      insert into disposal_count values (disposal, realm, work.tab, 0, hit)
      on conflict (disposal_id, table_name) do update set emptied = disposal_count.emptied + excluded.emptied;
    end if;
  end loop;
  -- Rows that go: those first to which no other row that goes points.
  loop
    select count(distinct r.tab) into before from pg_temp.disposal_row r where not r.stays;
    exit when before = 0;
    for work in
      select r.tab, count(*) as rows from pg_temp.disposal_row r where not r.stays and not exists (
        select from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class p on p.oid = k.confrelid
        join pg_temp.disposal_row o on o.tab = c.relname and not o.stays
        where k.contype = 'f' and p.relname = r.tab and c.relname <> r.tab) group by r.tab
    loop
      execute format('delete from %I t where t.ctid in (select r.place from pg_temp.disposal_row r where r.tab = %L and not r.stays)',
                     work.tab, work.tab);
      get diagnostics hit = row_count;
      if hit <> work.rows and work.tab <> 'record_word' then raise exception 'rows of % were changed meanwhile', work.tab; end if;
      insert into disposal_count values (disposal, realm, work.tab, hit, 0)
      on conflict (disposal_id, table_name) do update set destroyed = disposal_count.destroyed + excluded.destroyed;
      delete from pg_temp.disposal_row r where r.tab = work.tab and not r.stays;
    end loop;
    select count(distinct r.tab) into left_over from pg_temp.disposal_row r where not r.stays;
    if left_over = before then raise exception 'rows that point to each other in a ring cannot be deleted'; end if;
  end loop;
end $$;

-- The record's own rows: the case with the referral that it began with, a complaint with its entry.
create function disposal_roots(record uuid, out tab text, out id uuid) returns setof record language sql stable
set search_path = public, pg_temp as $$
  select case a.kind when 'case' then 'hub_case' else a.kind end, a.record_id from record_access a
  where a.record_id = $1 and a.kind in ('case', 'referral', 'complaint', 'notice')
  union all select 'entry', a.record_id from record_access a where a.record_id = $1 and a.kind = 'complaint'
  union all select 'referral', r.id from referral r join hub_case c on c.id = $1 and r.realm_id = c.realm_id
  where r.id = c.referral_id
$$;

-- The dry run: how many rows of which table would be deleted and emptied. Changes nothing.
create function disposal_rows(record uuid, out table_name text, out destroyed bigint, out emptied bigint) returns setof record
language plpgsql security definer set search_path = public, pg_temp as $$
declare realm uuid; root record;
begin
  select a.realm_id into realm from record_access a where a.record_id = $1 and a.realm_id = any (session_realms());
  if realm is null then raise exception 'no such record'; end if;
  for root in select r.tab, array_agg(r.id) as ids from disposal_roots($1) r group by r.tab loop
    perform disposal_gather(root.tab, root.ids, realm);
    return query select r.tab, count(*) filter (where not r.stays), count(*) filter (where r.stays)
                 from pg_temp.disposal_row r group by r.tab;
    drop table pg_temp.disposal_row;
  end loop;
end $$;

-- Destroys the content of the record of one approved disposal, once.
create function dispose_of(disposal uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare d disposal; root record; people uuid[]; somebody uuid; link record; used boolean;
begin
  select * into d from disposal x where x.id = $1 and x.realm_id = any (session_realms());
  if d.id is null then raise exception 'no such disposal'; end if;
  if d.decision <> 'DISPOSE'
     or not exists (select from disposal_step s where s.disposal_id = d.id and s.step = 'APPROVED' and s.account_id <> d.account_id)
     or exists (select from disposal_step s where s.disposal_id = d.id and s.step in ('REFUSED', 'DONE'))
     or exists (select from disposal_count n where n.disposal_id = d.id)
    then raise exception 'this disposal is not approved by a second person, or was carried out'; end if;
  if exists (select from legal_hold h join disposal_roots(d.record_id) r on r.id = h.record_id where h.lifted_at is null)
    then raise exception 'a legal hold is on it'; end if;
  perform 1 from record_access a where a.record_id = d.record_id for update;
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
  -- Somebody of the index goes with the last record that uses them.
  foreach somebody in array (select coalesce(array_agg(distinct p), '{}') from unnest(people) p) loop
    used := false;
    for link in
      select c.relname::text as tab, a.attname::text as col from pg_constraint k join pg_class c on c.oid = k.conrelid
      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
      where k.contype = 'f' and cardinality(k.conkey) = 1 and k.confrelid = 'person'::regclass
        and c.relname !~ '^person_' and c.relname not in ('thing_holder', 'people_group_member')
    loop
      execute format('select $2 or exists (select from %I t where t.%I = $1)', link.tab, link.col) using somebody, used into used;
    end loop;
    continue when used;
    perform disposal_gather('person', array[somebody], d.realm_id);
    insert into disposal_subject select d.id, d.realm_id, r.id from pg_temp.disposal_row r
    where r.id is not null group by r.id on conflict do nothing;
    perform disposal_carry_out(d.id, d.realm_id);
    drop table pg_temp.disposal_row;
  end loop;
end $$;

-- Takes the words out of what happened to the records of a disposal that is being carried out; whether an entry was for all stays.
create function erase_happenings(disposal uuid, ids uuid[], facts text[], digests bytea[]) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare hit bigint;
begin
  if exists (select from disposal_step s where s.disposal_id = $1 and s.step = 'DONE')
     or exists (select from unnest($3) f where f::jsonb - 'visibility' <> '{}'
                or coalesce(f::jsonb ->> 'visibility', 'ALL') not in ('ALL', 'HUB', 'OWN'))
    then raise exception 'nothing but words is taken out, and once'; end if;
  update happening h set facts = n.facts::json, digest = n.digest
  from unnest($2, $3, $4) n (id, facts, digest)
  where h.id = n.id and h.record_id in (
    select s.record_id from disposal_subject s join disposal d on d.id = s.disposal_id
    where s.disposal_id = $1 and d.realm_id = any (session_realms()));
  get diagnostics hit = row_count;
  return hit;
end $$;

-- The log's entries under the keys that a disposal destroys, so that what they told of the timeline is told anew.
create function log_of_disposal(disposal uuid, out key_id uuid, out content bytea) returns setof record
language sql stable security definer set search_path = public, pg_temp as $$
  select e.key_id, e.content from disposal_subject s join disposal d on d.id = s.disposal_id and d.realm_id = any (session_realms())
  join log_key k on k.scope_id = s.record_id join log_entry e on e.key_id = k.id and e.kind in ('write', 'export')
  where s.disposal_id = $1 and not exists (select from disposal_step t where t.disposal_id = $1 and t.step = 'DONE')
$$;

revoke all on function disposal_gather(text, uuid[], uuid), disposal_carry_out(uuid, uuid), disposal_blank(text, boolean, text),
  disposal_roots(uuid), disposal_rows(uuid), dispose_of(uuid), erase_happenings(uuid, uuid[], text[], bytea[]), log_of_disposal(uuid)
  from public;
grant execute on function disposal_rows(uuid), dispose_of(uuid), erase_happenings(uuid, uuid[], text[], bytea[]), log_of_disposal(uuid)
  to saferhub_app;
