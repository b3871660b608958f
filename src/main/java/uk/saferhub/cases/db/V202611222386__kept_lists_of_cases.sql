-- What somebody last narrowed the list of cases to (no name), and what they saved under a name of their own.
create table case_view (
  account_id uuid not null references account (id),
  name text not null,
  filter text not null,
  saved_at timestamptz not null,
  primary key (account_id, name)
);
comment on table case_view is 'Filters of the list of cases that somebody keeps: the last used under no name, others under theirs.';
comment on column case_view.account_id is 'personal: whose';
comment on column case_view.name is 'personal: in the words of its owner; empty for the last used';
comment on column case_view.filter is 'not personal: the address''s query';
comment on column case_view.saved_at is 'not personal';
call share('case_view');
grant delete on case_view to saferhub_app;
