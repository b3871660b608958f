-- A figure of referrals can be computed as it was known at a moment: what came in later is left out, and what was decided later was
-- open then. A referral that came from elsewhere is known, decision and all, from the day on which it was brought. On its way to a
-- decision it counts as received, or as waiting for the referrer's answer; when the hub began to look at it the row does not keep.
-- Its hub and what it is about stand as they are now, and what an import brought by mistake is in no figure at all.
create or replace view published_referrals with (security_invoker = true) as
select r.id, r.realm_id, r.area_id, r.hub, o.code as organisation,
       case when k.decided or as_known() = 'infinity' then lower(r.status)
            when exists (select from referral_question q where q.referral_id = r.id and q.asked_at <= as_known()
                         and (q.answered_at is null or q.answered_at > as_known())) then 'more_info'
            else 'received' end as status,
       lower(r.kind) as kind, (r.received_at at time zone 'Europe/London')::date as received_on,
       case when k.decided then (r.decided_at at time zone 'Europe/London')::date end as decided_on, r.decide_by
from referral r join organisation_label o on o.id = r.organisation_id
left join referral_origin g on g.referral_id = r.id
cross join lateral (select r.decided_at is not null and greatest(r.decided_at, g.known_at) <= as_known() as decided) k
where coalesce(g.known_at, r.received_at) <= as_known();
