-- What figures are made of. Flow counts drop what was withdrawn; each row's dates are those it held; what was entered after
-- as_known() is left out.

-- published_notices: a row for each notice that was issued and not withdrawn. state: as it is now; ward: code of the area
-- that it was issued in; order_code: reference of the order that was broken.
create view published_notices with (security_invoker = true) as
  select n.id, n.realm_id, n.area_id, n.notice_type, n.team, lower(n.state) as state, n.conduct, n.theme, n.operation,
         o.reference as order_code, a.code as ward, e.issued_on, e.served_on, e.breached_on, e.known_at
  from notice n
  join (select notice_id,
               min(held_on) filter (where event = 'ISSUED') as issued_on,
               min(held_on) filter (where event = 'SERVED') as served_on,
               min(held_on) filter (where event = 'BREACHED') as breached_on,
               min(known_at) filter (where event = 'ISSUED') as known_at,
               bool_or(event = 'WITHDRAWN') as withdrawn
        from notice_event where known_at <= as_known() group by notice_id) e on e.notice_id = n.id
  join area_label a on a.id = n.area_id
  left join enforcement_order o on o.id = n.order_id
  where e.issued_on is not null and not e.withdrawn;

-- published_penalties: a row for each penalty whose notice was not withdrawn. paid_pence: received so far; paid_on: the day of
-- the newest payment; state: unpaid, part_paid, paid or cancelled.
create view published_penalties with (security_invoker = true) as
  select p.id, p.realm_id, n.area_id, n.notice_type, n.team,
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

-- published_prosecutions: a row for each prosecution that was started. notice_type: of the notice that it follows, if any.
create view published_prosecutions with (security_invoker = true) as
  select p.id, p.realm_id, p.area_id, n.notice_type, p.team, p.offence, p.origin,
         case when p.concluded_known_at <= as_known() then p.result end as result, p.started_on,
         case when p.concluded_known_at <= as_known() then p.concluded_on end as concluded_on,
         case when p.concluded_known_at <= as_known() then p.fine_pence end as fine_pence,
         case when p.concluded_known_at <= as_known() then p.costs_pence end as costs_pence, p.known_at
  from prosecution p left join notice n on n.id = p.notice_id
  where p.known_at <= as_known();

-- published_orders: a row for each order that was made. order_kind: closure or pspo; extent: full or partial; in_force_on and
-- ends_on: first and last day; ends_on is the day of discharge where that came first.
create view published_orders with (security_invoker = true) as
  select o.id, o.realm_id, o.area_id, lower(o.order_kind) as order_kind, lower(o.extent) as extent, o.theme, o.title,
         case when o.ended_on is not null then 'ended' when o.in_force_on is not null then 'in_force' else 'made' end as state,
         o.who_may_remain, o.authorised_on, o.made_on, o.in_force_on, least(o.ended_on, o.ends_on) as ends_on, o.known_at
  from enforcement_order o
  where o.made_on is not null and o.known_at <= as_known();

grant select on published_notices, published_penalties, published_prosecutions, published_orders to saferhub_app, saferhub_figures;
