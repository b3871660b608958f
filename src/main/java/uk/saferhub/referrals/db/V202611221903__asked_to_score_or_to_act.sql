-- Whoever is asked to score, or is left with a referral alone, is told so; a week is given to act before what came of it is due.
create or replace view due_referrals with (security_invoker = true) as
select r.id, r.realm_id, r.area_id, h.organisation_id, null::uuid as account_id,
       r.reference || ', ' || r.title as what, case r.status when 'MORE_INFO' then 'Chase' else 'Decide' end as verb,
       '/referrals/' || r.reference as href, r.decide_by as due_on, 'referral' as kind
from referral r join referral_hub h on h.receiving_realm_id = r.realm_id and h.code = r.hub
where r.status in ('RECEIVED', 'SCREENING', 'MORE_INFO')
union all
select r.id, r.realm_id, r.area_id, r.organisation_id, null, r.reference || ', ' || r.title, 'Answer',
       '/referrals/' || r.reference, r.decide_by, 'question'
from referral r where r.status = 'MORE_INFO'
union all
select r.id, r.realm_id, r.area_id, r.tells_organisation_id, null, r.reference || ', ' || r.title, 'Tell',
       '/referrals/' || r.reference, r.tell_by, 'result'
from referral r
where r.tells_organisation_id is not null and not exists (select 1 from referral_result t where t.referral_id = r.id)
union all
select r.id, r.realm_id, r.area_id, q.organisation_id, null, r.reference || ', ' || r.title, 'Score',
       '/referrals/' || r.reference || '/score', r.decide_by, 'score'
from referral r join asked_score_label q on q.record_id = r.id where r.status in ('RECEIVED', 'SCREENING', 'MORE_INFO')
union all
select r.id, r.realm_id, r.area_id, r.tells_organisation_id, null, r.reference || ', ' || r.title, 'Act',
       '/referrals/' || r.reference, (r.decided_at at time zone 'Europe/London')::date + 7, 'act'
from referral r
where r.status = 'SINGLE_AGENCY' and r.tells_organisation_id is not null
  and not exists (select 1 from referral_result t where t.referral_id = r.id);
