-- The database roles. On a server of your own:
--   psql -v owner_password=… -v app_password=… -f roles.sql, then create the database with owner saferhub_owner,
--   then run database.sql in it. None of these roles bypasses row-level security by attribute.
do $roles$
begin
  if not exists (select from pg_roles where rolname = 'saferhub_owner') then
    create role saferhub_owner login nosuperuser nobypassrls nocreaterole nocreatedb;
  end if;
  if not exists (select from pg_roles where rolname = 'saferhub_app') then
    create role saferhub_app login nosuperuser nobypassrls nocreaterole nocreatedb noinherit;
  end if;
  -- owns the few security definer look-ups on the allow list
  if not exists (select from pg_roles where rolname = 'saferhub_lookup') then
    create role saferhub_lookup nologin nosuperuser nobypassrls;
  end if;
  -- computes figures in their source realm
  if not exists (select from pg_roles where rolname = 'saferhub_figures') then
    create role saferhub_figures nologin nosuperuser nobypassrls;
  end if;
  if not exists (select from pg_roles where rolname = 'saferhub_backup') then
    create role saferhub_backup nologin nosuperuser nobypassrls;
  end if;
end
$roles$;
alter role saferhub_owner password :'owner_password';
alter role saferhub_app password :'app_password';
-- Without it a cached generic plan makes the list of a small agency hundreds of times slower; on the role, since a
-- setting of the connection does not survive a pooler.
alter role saferhub_app set plan_cache_mode = force_custom_plan;
-- Compiling a statement costs a page more than it saves.
alter role saferhub_app set jit = off;
-- Nor is a page's statement worth helpers: starting them took 175 ms of a count that one process makes in 24, and they take the
-- processors of the others who wait.
alter role saferhub_app set max_parallel_workers_per_gather = 0;
-- A search by a common name groups some hundred thousand forms; on disk that takes four times as long.
alter role saferhub_app set work_mem = '32MB';
grant saferhub_lookup to saferhub_owner with inherit false, set true;
-- The program may put on the figures role for one statement (set local role), and never holds its rights otherwise.
grant saferhub_figures to saferhub_app with inherit false, set true;
