-- A title may be why a paper is withdrawn. Of those withdrawn before anybody was asked it is not known, so that none is named.
alter table library_paper add column is_nameless boolean not null default false;
comment on column library_paper.is_nameless is 'not personal: it was withdrawn, and its title, summary and reason are shown to nobody';
update library_paper set is_nameless = true where withdrawn_at is not null;
alter table library_paper add check (withdrawn_at is not null or not is_nameless);
