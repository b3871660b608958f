create table contract (
  id uuid primary key references entry (id),
  realm_id uuid not null references realm (id),
  service text not null,
  title text not null,
  provider_label text not null,
  commissioner text not null,
  began_on date not null,
  ended_on date check (ended_on >= began_on)
);
create index contract_realm on contract (realm_id, service);
comment on table contract is 'A commissioned service and who provides it.';
comment on column contract.id is 'not personal';
comment on column contract.realm_id is 'not personal';
comment on column contract.service is 'not personal';
comment on column contract.title is 'not personal';
comment on column contract.provider_label is 'not personal';
comment on column contract.commissioner is 'not personal';
comment on column contract.began_on is 'not personal';
comment on column contract.ended_on is 'not personal';
call protect('contract');

create view published_contracts with (security_invoker = true) as
  select e.id, e.realm_id, e.area_id, c.service, c.title, c.provider_label, c.commissioner, c.began_on, c.ended_on
  from contract c join entry_label e using (id);
comment on view published_contracts is 'Commissioned services with their providers; one row each.';

grant select on published_contracts to saferhub_app, saferhub_figures;
