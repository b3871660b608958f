-- A draft belongs to one form on one page: until now the page's path was all there was, so two forms shared a draft, and one that
-- was posted elsewhere was never cleared.
alter table draft rename column form to page;
alter table draft add column action text;
update draft set action = page;
alter table draft alter column action set not null;
alter table draft drop constraint draft_pkey;
alter table draft add primary key (account_id, page, action);
create index draft_age on draft (saved_at);
comment on column draft.page is 'not personal: path of the page that the form stands on, without its query';
comment on column draft.action is 'not personal: where the form is sent to';
