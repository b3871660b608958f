-- For tables of many records: the band that a record was first agreed to lie in, of those scored as referrals.
create view score_agreed_label with (security_invoker = true) as
select distinct on (s.record_id) s.record_id, s.realm_id, coalesce(s.overriding_band, s.band) as band
from score_sheet s where s.agreed_at is not null and s.occasion = 'REFERRAL' order by s.record_id, s.agreed_at, s.id;
comment on view score_agreed_label is 'The band of a referral as it was first agreed; none where it was never scored.';
grant select on score_agreed_label to saferhub_app;
