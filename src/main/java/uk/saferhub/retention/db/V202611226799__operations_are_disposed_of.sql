-- An operation goes with what was changed in it; what came of it stays emptied, since figures count whether it worked.
insert into disposal_part (table_name, how, kept, not_by, reason) values
  ('named_operation', 'RECORD', '{}', '{}', 'counted by published_operations'),
  ('operation_result', 'SKELETON', '{}', '{}', 'counted by published_operations');
insert into disposal_kind (kind, table_name) values ('named operation', 'named_operation'), ('named operation', 'entry');
