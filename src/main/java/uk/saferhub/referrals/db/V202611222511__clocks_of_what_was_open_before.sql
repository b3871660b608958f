-- Referrals that wait for a decision and were received before clocks were kept.
do $$
declare r record;
begin
  for r in
    select t.*, h.organisation_id as hub_organisation from referral t
    join referral_hub h on h.receiving_realm_id = t.realm_id and h.code = t.hub where t.decided_at is null
  loop
    call start_missing_clock('REFERRAL_DECISION', r.id, r.id, r.reference, r.realm_id, r.area_id, r.hub_organisation,
      (r.received_at at time zone 'Europe/London')::date, r.decide_by, r.received_at);
  end loop;
end $$;
