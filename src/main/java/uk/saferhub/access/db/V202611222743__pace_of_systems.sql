alter table system_key add column paced_until timestamptz, add column slowed_at timestamptz;
comment on column system_key.paced_until is 'not personal: how far ahead of the clock its requests are, each counted as a fixed time; null before the first';
comment on column system_key.slowed_at is 'not personal: when it was last noted in the log that it asked too often';
