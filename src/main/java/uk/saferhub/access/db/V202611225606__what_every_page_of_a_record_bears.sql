-- What every page of a record says beside its protective marking, such as that it is under a legal hold.
alter table record_access add column mark text;
comment on column record_access.mark is 'not personal: shown on every page of the record; null where there is nothing to say';
