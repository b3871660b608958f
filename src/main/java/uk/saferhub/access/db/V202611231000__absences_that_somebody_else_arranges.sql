-- Somebody who fell ill cannot say who stands in: their body's sponsor or an administrator does (WRK-06).
alter table cover add column arranged_by uuid references account (id);
comment on column cover.arranged_by is 'personal: who else arranged it; null where whoever is away did';
create index cover_arranged_by on cover (arranged_by);
