-- As before, and as they stood at the moment as known.
create or replace view published_briefing_actions with (security_invoker = true) as
  select l.briefing_id as id, l.realm_id, b.area_id, b.ward_name as ward, r.reference as round, a.raised_on,
         case a.outcome when 'done' then 'finished' else a.outcome end as state
  from briefing_action l join ward_briefing b on b.id = l.briefing_id join briefing_round r on r.id = b.round_id
  join action_known a on a.action_id = l.action_id;
