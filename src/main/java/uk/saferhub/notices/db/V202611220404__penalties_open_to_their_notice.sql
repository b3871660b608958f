-- A penalty is known to the locks by its notice, so the published row bears the notice's key: a figure of penalties opens to it.
create or replace view published_penalties with (security_invoker = true) as
  select n.id, p.realm_id, n.area_id, n.notice_type, n.team,
         case when p.cancelled_on is not null then 'cancelled'
              when m.paid_pence >= p.amount_pence or m.early_pence >= p.discount_pence then 'paid'
              when m.paid_pence > 0 then 'part_paid' else 'unpaid' end as state,
         n.issued_on, m.paid_on, p.amount_pence, coalesce(m.paid_pence, 0) as paid_pence, p.known_at
  from penalty p
  join published_notices n on n.id = p.notice_id
  left join lateral (select sum(y.paid_pence)::bigint as paid_pence, max(y.paid_on) as paid_on,
                            (sum(y.paid_pence) filter (where y.paid_on <= p.discount_until))::bigint as early_pence
                     from penalty_payment y where y.penalty_id = p.id and y.known_at <= as_known()) m on true
  where p.known_at <= as_known();
