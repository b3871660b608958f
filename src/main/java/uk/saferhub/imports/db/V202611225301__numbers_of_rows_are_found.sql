-- Cases name people by the number under which an earlier file brought them.
create index import_row_source on import_row (realm_id, source_reference) where source_reference is not null;
