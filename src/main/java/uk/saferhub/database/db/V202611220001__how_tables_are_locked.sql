-- The realms of this transaction: set by the desk with set_config(…, true), so that they end with it. Unset means none.
create function session_realms() returns uuid[] language sql stable parallel safe as
$$ select coalesce(nullif(current_setting('saferhub.realms', true), ''), '{}')::uuid[] $$;

-- Realms in which the transaction may write without reading: a referral into a sealed realm.
create function session_write_realms() returns uuid[] language sql stable parallel safe as
$$ select coalesce(nullif(current_setting('saferhub.write_realms', true), ''), '{}')::uuid[] $$;

-- protect: the lock of every table that holds somebody's business. Forced, so that even the owner goes by a policy of
-- its own (without which a forced table shows the owner no rows, silently).
create procedure protect(table_name text) language plpgsql as $$
begin
  execute format('alter table %I enable row level security', table_name);
  execute format('alter table %I force row level security', table_name);
  execute format('create policy realm_read on %I for select to saferhub_app, saferhub_figures using (realm_id = any (session_realms()))', table_name);
  execute format('create policy realm_add on %I for insert to saferhub_app with check (realm_id = any (session_realms()) or realm_id = any (session_write_realms()))', table_name);
  execute format('create policy realm_change on %I for update to saferhub_app using (realm_id = any (session_realms())) with check (realm_id = any (session_realms()))', table_name);
  execute format('create policy owner on %I to saferhub_owner using (true) with check (true)', table_name);
  execute format('create policy lookup on %I for select to saferhub_lookup using (true)', table_name);
  execute format('create policy backup on %I for select to saferhub_backup using (true)', table_name);
  execute format('grant select, insert, update on %I to saferhub_app', table_name);
  execute format('grant select on %I to saferhub_figures, saferhub_backup', table_name);
end $$;

-- share: a table that is nobody's business in particular (configuration, names of bodies and places).
create procedure share(table_name text) language plpgsql as $$
begin
  execute format('grant select, insert, update on %I to saferhub_app', table_name);
  execute format('grant select on %I to saferhub_figures, saferhub_backup', table_name);
end $$;
