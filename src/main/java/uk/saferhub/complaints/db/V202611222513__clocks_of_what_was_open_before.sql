-- Reporters who wait to hear that their complaint came in, or what was done, since before clocks were kept.
do $$
declare r record;
begin
  for r in
    select c.received_on, c.acknowledge_by, c.answer_by, e.*, o.organisation_id,
           exists (select from complaint_answer a where a.complaint_id = c.id) as answered,
           exists (select from complaint_answer a where a.complaint_id = c.id and a.kind = 'TOLD') as told
    from complaint c join entry_label e using (id) join entry_owner_label o using (id)
  loop
    if r.acknowledge_by is not null and not r.answered then
      call start_missing_clock('COMPLAINT_ACKNOWLEDGEMENT', r.id, r.id, r.reference, r.realm_id, r.area_id, r.organisation_id,
        r.received_on, r.acknowledge_by, r.recorded_at);
    end if;
    if r.answer_by is not null and not r.told then
      call start_missing_clock('COMPLAINT_ANSWER', r.id, r.id, r.reference, r.realm_id, r.area_id, r.organisation_id,
        r.received_on, r.answer_by, r.recorded_at);
    end if;
  end loop;
end $$;
