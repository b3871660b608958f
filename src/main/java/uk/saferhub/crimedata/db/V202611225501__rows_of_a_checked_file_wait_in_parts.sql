-- The rows of a file that was checked wait in parts, so that a long file is never held in memory whole.
create table incident_check_part (
  check_id uuid not null references incident_check (id),
  part integer not null,
  realm_id uuid not null,
  records integer not null,
  rows text,
  primary key (check_id, part)
);
comment on table incident_check_part is 'Some of the rows of a checked file that waits for a decision; emptied with it. A check of before has its rows beside itself.';
comment on column incident_check_part.check_id is 'not personal';
comment on column incident_check_part.part is 'not personal: in the order of the file, from 0';
comment on column incident_check_part.realm_id is 'not personal';
comment on column incident_check_part.records is 'not personal: how many rows';
comment on column incident_check_part.rows is 'personal: records under our own headings, as an agency supplied them; null once decided';
call protect('incident_check_part');
