-- A figure of Channel can be computed as it was known at a moment, so what is published comes of the steps known then.
alter table channel_case add column known_at timestamptz;
update channel_case set known_at = changed_at;
alter table channel_case alter column known_at set not null;
comment on column channel_case.known_at is 'not personal: when the case was entered';
alter table channel_step add column closing_reason text;
update channel_step s set closing_reason = c.closing_reason from channel_case c where c.id = s.case_id and s.event = 'EXIT';
comment on column channel_step.closing_reason is 'special category';

create or replace view published_channel_cases with (security_invoker = true) as
  select c.id, c.realm_id, c.area_id, case when p.event = 'ENGAGE_PROVIDER' then 'yes' else 'no' end as provider,
         lower(t.closing_reason) as closing_reason, lower(c.sex) as sex, lower(c.mental_health) as mental_health,
         lower(c.ideology) as ideology, c.referred_on, t.adopted_on, t.closed_on
  from channel_case c
  left join lateral (select min(s.taken_on) filter (where s.event = 'ADOPT') as adopted_on,
                            min(s.taken_on) filter (where s.event in ('EXIT', 'NOT_ADOPT')) as closed_on,
                            min(s.closing_reason) as closing_reason
                     from channel_step s where s.case_id = c.id and s.recorded_at <= as_known()) t on true
  left join lateral (select s.event from channel_step s
                     where s.case_id = c.id and s.event in ('ENGAGE_PROVIDER', 'END_PROVIDER') and s.recorded_at <= as_known()
                     order by s.taken_on desc, s.recorded_at desc, s.id desc limit 1) p on true
  where c.known_at <= as_known();
