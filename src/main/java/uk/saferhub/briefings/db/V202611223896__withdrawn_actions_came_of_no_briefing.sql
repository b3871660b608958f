-- As before, without actions that were raised in error and withdrawn.
create or replace view published_briefing_actions with (security_invoker = true) as
  select l.briefing_id as id, l.realm_id, b.area_id, b.ward_name as ward, r.reference as round, a.raised_on,
         case when a.status = 'DONE' then 'finished' when a.is_open then 'open' else 'not_possible' end as state
  from briefing_action l join ward_briefing b on b.id = l.briefing_id join briefing_round r on r.id = b.round_id
  join action_label a on a.action_id = l.action_id
  where a.status <> 'WITHDRAWN';
