-- A figure can be computed as it was known at a moment: what was entered later is left out, what was withdrawn later still stands.
create or replace view entry_label with (security_invoker = true) as
  select id, realm_id, area_id, register, reference, happened_on, recorded_at from entry
  where recorded_at <= as_known() and (withdrawn_at is null or withdrawn_at > as_known());
