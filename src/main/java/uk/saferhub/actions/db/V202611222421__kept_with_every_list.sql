insert into kept_list (account_id, list, name, filter, saved_at)
select account_id, 'actions', name, filter, saved_at from action_view;
drop table action_view;
