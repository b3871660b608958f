-- A hub that became part of another takes no referrals of its own; its name stays, for what was decided under it.
alter table referral_hub add column into_hub text check (into_hub <> code);
alter table referral_hub add constraint referral_hub_into_fkey
  foreign key (receiving_realm_id, into_hub) references referral_hub (receiving_realm_id, code);
create index referral_hub_into on referral_hub (receiving_realm_id, into_hub);
comment on column referral_hub.into_hub is 'not personal: the hub that takes what is referred to this one, since both became one; null while it takes its own';
