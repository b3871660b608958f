-- An outcome may have come of an order or a notice, which is a record of its own and opens for those alone who may open it.
alter table case_outcome add column came_of_id uuid references record_access (record_id);
comment on column case_outcome.came_of_id is 'not personal: the order, notice or other record that it came of, as the locks know it; null for none';
create index case_outcome_came_of on case_outcome (came_of_id);
