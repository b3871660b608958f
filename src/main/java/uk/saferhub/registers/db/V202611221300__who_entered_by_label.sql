-- For whom an entry was made: whose turn it is when something about it falls due.
create view entry_owner_label with (security_invoker = true) as
  select id, realm_id, area_id, organisation_id, recorded_by as account_id from entry;
comment on view entry_owner_label is 'The body that an entry was made for, and who made it.';
grant select on entry_owner_label to saferhub_app;
