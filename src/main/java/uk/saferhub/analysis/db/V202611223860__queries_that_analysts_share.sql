-- Queries of analysis that somebody shares with the analysts of their organisation. A query holds no number and names nobody.
create table shared_query (
  id uuid primary key,
  realm_id uuid not null,
  organisation_id uuid not null,
  name text not null check (length(name) between 1 and 60),
  query text not null check (length(query) <= 2000),
  shared_by uuid not null,
  sharer text not null,
  shared_at timestamptz not null,
  withdrawn_at timestamptz
);
create index shared_query_whose on shared_query (realm_id, organisation_id, name);
comment on table shared_query is 'A query of analysis that is offered to the analysts of one organisation in one realm. It is asked anew with its reader''s own rights.';
comment on column shared_query.id is 'not personal';
comment on column shared_query.realm_id is 'not personal';
comment on column shared_query.organisation_id is 'not personal: whose analysts are offered it';
comment on column shared_query.name is 'not personal: what its sharer calls it';
comment on column shared_query.query is 'not personal: the page of analysis and what it is asked';
comment on column shared_query.shared_by is 'personal: the account of who shared it, and alone may withdraw it';
comment on column shared_query.sharer is 'personal: the name of who shared it';
comment on column shared_query.shared_at is 'not personal';
comment on column shared_query.withdrawn_at is 'not personal: since when it is offered no more';
call protect('shared_query');
