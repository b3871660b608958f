-- For retention. A notice of which nobody recorded an end is a kind of its own, counted from the last thing that is on record of it:
-- a community protection notice lasts until it is withdrawn (no law ends it), a penalty that nobody paid, cancelled or prosecuted is
-- out of time six months after the offence (Magistrates' Courts Act 1980 s.127), and a notice that was never served binds nobody.
-- What a court has before it is not due. A notice under an order is not due while the order is in force.
create or replace view notice_retention_label with (security_invoker = true) as
select n.id, n.realm_id, n.area_id, 'notice'::text as kind, n.reference,
       case when n.state in ('DRAFT', 'AUTHORISED', 'ISSUED') or n.state = 'SERVED' and p.id is null
                 or p.id is not null and p.cancelled_on is null and n.state <> 'WITHDRAWN' and not coalesce(t.concluded, false)
                    and coalesce(y.paid, 0) < coalesce(p.discount_pence, p.amount_pence) then 'NOTICE_NOT_ENDED'
            when n.state = 'BREACHED' or p.id is not null or t.id is not null then 'NOTICE_WITH_PENALTY' else 'NOTICE' end as subject,
       l.last_on as trigger_on, greatest(l.last_on, least(o.ended_on, o.ends_on)) as ended_on,
       case when n.state = 'APPEALED' then 'An appeal is not decided.'
            when t.id is not null and not t.concluded then 'A prosecution is not concluded.'
            when o.id is not null and o.ended_on is null and o.ends_on is null
            then 'The order that it is about has no end.' end as open_why, null::uuid as with_id
from notice n
left join penalty p on p.notice_id = n.id
left join lateral (select sum(m.paid_pence) as paid, max(m.paid_on) as last_on from penalty_payment m where m.penalty_id = p.id) y on true
left join lateral (select min(s.id::text) as id, bool_and(s.concluded_on is not null) as concluded, max(s.concluded_on) as last_on
                   from prosecution s where s.notice_id = n.id) t on true
left join enforcement_order o on o.id = n.order_id
cross join lateral (select greatest(n.dated_on, (select max(e.held_on) from notice_event e where e.notice_id = n.id),
                                    y.last_on, t.last_on) as last_on) l;

-- Orders from their last day. A public space order is a public instrument, and has a rule of its own.
create view order_retention_label with (security_invoker = true) as
select o.id, o.realm_id, o.area_id, 'order'::text as kind, o.reference,
       case o.order_kind when 'CLOSURE' then 'CLOSURE_ORDER' else 'PUBLIC_SPACE_ORDER' end as subject,
       d.last_on as trigger_on, d.last_on as ended_on,
       case when o.made_on is not null and o.ends_on is null and o.ended_on is null then 'It has no end.' end as open_why,
       null::uuid as with_id
from enforcement_order o
cross join lateral (select coalesce(least(o.ended_on, o.ends_on), o.made_on, o.authorised_on) as last_on) d
where d.last_on is not null;

-- A prosecution that follows no notice; any other goes with its notice.
create view prosecution_retention_label with (security_invoker = true) as
select p.id, p.realm_id, p.area_id, 'prosecution'::text as kind, p.reference, 'PROSECUTION'::text as subject,
       coalesce(p.concluded_on, p.started_on) as trigger_on, coalesce(p.concluded_on, p.started_on) as ended_on,
       case when p.concluded_on is null then 'It is not concluded.' end as open_why, null::uuid as with_id
from prosecution p where p.notice_id is null;
grant select on order_retention_label, prosecution_retention_label to saferhub_app;
