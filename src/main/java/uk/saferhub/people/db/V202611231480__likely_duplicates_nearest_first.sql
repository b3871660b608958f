-- Who shares a key with somebody, in the order of their entry: a page of likely duplicates looks at the nearest older entries of a key
-- and at no more of a common one, without sorting them.
create index person_key_in_order on person_key (realm_id, key, person_id);
drop index person_key_found;
