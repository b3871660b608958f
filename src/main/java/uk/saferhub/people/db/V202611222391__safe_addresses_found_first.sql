-- Safe addresses are few among many: a letter is held against all of them without reading the others.
create index person_address_safe on person_address (realm_id) where safe_house;
