-- For retention: referrals that came to no case, from the day of the decision. One that became a case goes with its case.
create view referral_retention_label with (security_invoker = true) as
select r.id, r.realm_id, r.area_id, 'referral'::text as kind, r.reference, 'REFERRAL_NOT_ACCEPTED'::text as subject,
       coalesce((r.decided_at at time zone 'Europe/London')::date, (r.changed_at at time zone 'Europe/London')::date) as trigger_on,
       coalesce((r.decided_at at time zone 'Europe/London')::date, (r.changed_at at time zone 'Europe/London')::date) as ended_on,
       case when r.tell_by is not null and not exists (select from referral_result s where s.referral_id = r.id)
            then 'The referrer was not yet told what came of it.' end as open_why, null::uuid as with_id
from referral r
where r.status in ('SINGLE_AGENCY', 'REDIRECTED', 'DECLINED', 'RETRACTED') and r.case_id is null;
grant select on referral_retention_label to saferhub_app;
