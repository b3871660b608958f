-- A round may be issued before its days are set. Until then its councillors find their briefing on Today, due a week after the issue,
-- and whoever makes briefings is asked for the day; a view that waited for the day told neither.
create or replace view due_briefings with (security_invoker = true) as
  select r.id, r.realm_id, r.area_id, null::uuid as organisation_id, null::uuid as account_id,
         'Ward briefings ' || r.reference as what, 'Issue' as verb, '/briefings/rounds/' || r.reference as href,
         (r.made_at at time zone 'Europe/London')::date + 7 as due_on, 'issue' as kind
  from briefing_round r where r.status = 'MADE'
  union all
  select b.id, b.realm_id, b.area_id, null, null, 'Ward briefing, ' || b.ward_name,
         case when b.planned_on is null then 'Set the day' else 'Hold' end, '/briefings/' || b.reference || '/meeting',
         coalesce(b.planned_on, r.issued_on + 7), 'hold'
  from ward_briefing b join briefing_round r on r.id = b.round_id
  where r.status = 'ISSUED' and b.held_on is null and b.not_held_reason is null
  union all
  select b.id, b.realm_id, b.area_id, null, c.account_id, 'Ward briefing, ' || b.ward_name, 'Read', '/briefings/' || b.reference,
         coalesce(b.planned_on, r.issued_on + 7), 'read'
  from ward_briefing b join briefing_round r on r.id = b.round_id
  join ward_councillor c on c.realm_id = b.realm_id and c.ward_code = b.ward_code
                        and c.held_from <= coalesce(b.planned_on, r.issued_on + 7)
                        and (c.held_until is null or c.held_until >= coalesce(b.planned_on, r.issued_on + 7))
  where r.status = 'ISSUED' and b.held_on is null and b.not_held_reason is null;
