-- Once in each new database, as its administrator.
revoke create on schema public from public;
grant usage, create on schema public to saferhub_owner;
grant usage on schema public to saferhub_app, saferhub_lookup, saferhub_figures, saferhub_backup;
create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists fuzzystrmatch;
create extension if not exists btree_gist;
