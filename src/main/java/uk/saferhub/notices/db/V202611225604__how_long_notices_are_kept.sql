-- For retention: from the last thing that happened to a notice, its payment or its prosecution. What may still be in force, be
-- owed or be before a court is not due, and says so.
create view notice_retention_label with (security_invoker = true) as
select n.id, n.realm_id, n.area_id, 'notice'::text as kind, n.reference,
       case when n.state = 'BREACHED' or p.id is not null or t.id is not null then 'NOTICE_WITH_PENALTY' else 'NOTICE' end as subject,
       l.last_on as trigger_on, l.last_on as ended_on,
       case when n.state in ('DRAFT', 'AUTHORISED', 'ISSUED') then 'It was neither served nor withdrawn.'
            when n.state = 'APPEALED' then 'An appeal is not decided.'
            when n.state = 'SERVED' and p.id is null then 'It was served, and nothing says that it ended.'
            when p.id is not null and p.cancelled_on is null and coalesce(y.paid, 0) < coalesce(p.discount_pence, p.amount_pence)
                 and n.state <> 'WITHDRAWN' and not coalesce(t.concluded, false) then 'Its penalty is not paid.'
            when t.id is not null and not t.concluded then 'A prosecution is not concluded.'
            when o.id is not null and o.ended_on is null then 'The order that it is about has no end.' end as open_why, null::uuid as with_id
from notice n
left join penalty p on p.notice_id = n.id
left join lateral (select sum(m.paid_pence) as paid, max(m.paid_on) as last_on from penalty_payment m where m.penalty_id = p.id) y on true
left join lateral (select min(s.id::text) as id, bool_and(s.concluded_on is not null) as concluded, max(s.concluded_on) as last_on
                   from prosecution s where s.notice_id = n.id) t on true
left join enforcement_order o on o.id = n.order_id
cross join lateral (select greatest(n.dated_on, (select max(e.held_on) from notice_event e where e.notice_id = n.id),
                                    y.last_on, t.last_on) as last_on) l;
grant select on notice_retention_label to saferhub_app;
