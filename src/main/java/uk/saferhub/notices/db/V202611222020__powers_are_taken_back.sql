-- Who took an officer's power back, and why (ENF-14). What was issued while it held stands.
alter table officer_power add column ended_by uuid references account (id);
alter table officer_power add column ended_at timestamptz;
alter table officer_power add column end_reason text;
create index officer_power_ended on officer_power (ended_by);
comment on column officer_power.ended_by is 'personal: who took it back; null where nobody did';
comment on column officer_power.ended_at is 'not personal';
comment on column officer_power.end_reason is 'personal: why it was taken back';
