-- One place for every list. What was kept of actions and of cases moves here by the migrations of those modules.
create table kept_list (
  account_id uuid not null references account (id),
  list text not null,
  name text not null,
  filter text not null,
  saved_at timestamptz not null,
  primary key (account_id, list, name)
);
comment on table kept_list is 'How somebody narrowed a list: the last used under no name, others under theirs.';
comment on column kept_list.account_id is 'personal: whose';
comment on column kept_list.list is 'not personal: the list''s address';
comment on column kept_list.name is 'personal: in the words of its owner; empty for the last used';
comment on column kept_list.filter is 'not personal: the address''s query';
comment on column kept_list.saved_at is 'not personal';
call share('kept_list');
grant delete on kept_list to saferhub_app;
