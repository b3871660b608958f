-- A case, referral, person or place of an import that was taken back is read by nobody: the tables' own policies see to that. What
-- hangs on a record, such as its documents, is found by the record's name, and so the name is told too.
alter table record_access add column taken_back_at timestamptz;
comment on column record_access.taken_back_at is 'not personal: when the import that made it was taken back; null while it stands';
create function note_taken_back() returns trigger language plpgsql as $$
begin
  update record_access set taken_back_at = new.withdrawn_at where record_id = (to_jsonb(new) ->> tg_argv[0])::uuid;
  return new;
end $$;
create trigger taken_back after insert on case_withdrawal for each row execute function note_taken_back('case_id');
create trigger taken_back after insert on referral_withdrawal for each row execute function note_taken_back('referral_id');
create trigger taken_back after insert on person_withdrawal for each row execute function note_taken_back('person_id');
create trigger taken_back after insert on premises_withdrawal for each row execute function note_taken_back('premises_id');
update record_access r set taken_back_at = w.withdrawn_at
from (select case_id as id, withdrawn_at from case_withdrawal union all select referral_id, withdrawn_at from referral_withdrawal
      union all select person_id, withdrawn_at from person_withdrawal
      union all select premises_id, withdrawn_at from premises_withdrawal) w
where w.id = r.record_id;
