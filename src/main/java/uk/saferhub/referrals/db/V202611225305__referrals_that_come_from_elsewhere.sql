-- A referral that was kept in another system or a spreadsheet before, by what it was called there.
create table referral_origin (
  id uuid primary key,
  realm_id uuid not null references realm (id),
  referral_id uuid not null unique references referral (id),
  earlier_reference text not null,
  happenings integer not null,
  organisation_id uuid not null references organisation (id),
  account_id uuid not null references account (id),
  known_at timestamptz not null
);
create index referral_origin_realm on referral_origin (realm_id);
create index referral_origin_organisation on referral_origin (organisation_id);
create index referral_origin_account on referral_origin (account_id);
comment on table referral_origin is 'That a referral was kept elsewhere before it came here, and what it was called there.';
comment on column referral_origin.id is 'not personal';
comment on column referral_origin.realm_id is 'not personal';
comment on column referral_origin.referral_id is 'not personal';
comment on column referral_origin.earlier_reference is 'personal: what another system called it; empty where it had no reference';
comment on column referral_origin.happenings is 'not personal: how many entries its timeline had when it had come';
comment on column referral_origin.organisation_id is 'not personal: for whom it was brought';
comment on column referral_origin.account_id is 'personal: who brought it';
comment on column referral_origin.known_at is 'not personal: when it came here';
call protect('referral_origin');
create trigger referral_origin_words after insert on referral_origin
  for each row execute function keep_words('referral_id', 'earlier_reference');

-- A referral that came of an import and was taken back. No row goes, as the log points there; nobody reads it any more.
create table referral_withdrawal (
  referral_id uuid primary key references referral (id),
  realm_id uuid not null references realm (id),
  reason text not null,
  withdrawn_by uuid not null references account (id),
  withdrawn_at timestamptz not null
);
create index referral_withdrawal_realm on referral_withdrawal (realm_id);
create index referral_withdrawal_by on referral_withdrawal (withdrawn_by);
comment on table referral_withdrawal is 'Referrals of an import that were taken back before anybody worked on them.';
comment on column referral_withdrawal.referral_id is 'not personal';
comment on column referral_withdrawal.realm_id is 'not personal';
comment on column referral_withdrawal.reason is 'personal: free words';
comment on column referral_withdrawal.withdrawn_by is 'personal: who took it back';
comment on column referral_withdrawal.withdrawn_at is 'not personal';
call protect('referral_withdrawal');
grant select on referral_withdrawal to saferhub_lookup;

create policy not_taken_back on referral as restrictive for select to saferhub_app, saferhub_figures, saferhub_lookup
  using (not exists (select from referral_withdrawal w where w.referral_id = referral.id));
