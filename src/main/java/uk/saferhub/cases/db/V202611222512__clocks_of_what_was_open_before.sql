-- What is owed on cases that are open, where it was set before clocks were kept: the review, what agencies were asked, and what
-- people harmed are to hear.
do $$
declare r record;
begin
  for r in
    select c.*, coalesce((select max(s.held_on) from case_score s where s.case_id = c.id), c.opened_on) as since
    from hub_case c where c.closed_on is null and c.next_review_on is not null
  loop
    call start_missing_clock('CASE_REVIEW', r.id, r.id, r.reference, r.realm_id, r.area_id, r.lead_organisation_id,
      r.since, r.next_review_on, r.changed_at);
  end loop;
  for r in
    select c.*, a.id as part, a.organisation_id as asked, a.joined_on, a.answer_due_on, a.known_at as asked_at
    from case_agency a join hub_case c on c.id = a.case_id
    where c.closed_on is null and a.left_on is null and a.answer_due_on is not null and a.answered_on is null
  loop
    call start_missing_clock('RESEARCH_ANSWER', r.part, r.id, r.reference, r.realm_id, r.area_id, r.asked,
      r.joined_on, r.answer_due_on, r.asked_at);
  end loop;
  for r in
    select c.*, k.party_id as part, k.next_update_on, k.known_at as planned_at,
           coalesce((select max(u.told_on) from case_update u where u.party_id = k.party_id), k.from_day) as since
    from case_care k join case_party p on p.id = k.party_id join hub_case c on c.id = p.case_id
    where c.closed_on is null and p.held_until is null and k.replaced_at is null
  loop
    call start_missing_clock('VICTIM_UPDATE', r.part, r.id, r.reference, r.realm_id, r.area_id, r.lead_organisation_id,
      r.since, r.next_update_on, r.planned_at);
  end loop;
end $$;
