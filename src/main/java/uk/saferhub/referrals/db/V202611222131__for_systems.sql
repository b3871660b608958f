-- What became of a referral, for whoever may read it and for no page of ours: the referrer's own system asks.
create view referral_summary_label with (security_invoker = true) as
select r.id, r.realm_id, r.area_id, r.reference, r.title, h.name as hub, r.organisation_id, r.status, r.received_at, r.decide_by,
       r.decided_at, r.answer, r.case_reference
from referral r join referral_hub h on h.receiving_realm_id = r.realm_id and h.code = r.hub;
grant select on referral_summary_label to saferhub_app;
