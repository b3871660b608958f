-- What was taken back in error is put back with a reason (AUD-02). The entry of its taking back stays and lets go of the row, so that
-- the row is read, found and compared again wherever it was, and may be taken back once more.
alter table person_fact_withdrawal add column put_back_fact_id uuid;
alter table person_fact_withdrawal add column put_back_reason text;
alter table person_fact_withdrawal add column put_back_by uuid references account (id);
alter table person_fact_withdrawal add column put_back_at timestamptz;
alter table person_fact_withdrawal add constraint person_fact_put_back
  check (num_nulls(put_back_fact_id, put_back_reason, put_back_by, put_back_at) in (0, 4));
create index person_fact_withdrawal_put_back_by on person_fact_withdrawal (put_back_by);
comment on column person_fact_withdrawal.fact_id is 'not personal: the row that was taken back; of one that was put back a key of no row';
comment on column person_fact_withdrawal.put_back_fact_id is 'not personal: the row that was put back; null while it is taken back';
comment on column person_fact_withdrawal.put_back_reason is 'personal: why it was put back, in words';
comment on column person_fact_withdrawal.put_back_by is 'personal: who put it back';
comment on column person_fact_withdrawal.put_back_at is 'not personal';

-- Whoever was given it is told of that, too.
create or replace view person_correction_label with (security_invoker = true) as
select w.person_id, w.realm_id, coalesce(w.put_back_at, w.withdrawn_at) as corrected_at from person_fact_withdrawal w where not w.safe;
