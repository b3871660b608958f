insert into kept_list (account_id, list, name, filter, saved_at)
select account_id, 'cases', name, filter, saved_at from case_view;
drop table case_view;
