-- Early help is a kind of its own, so that it can be told how often and how early it came (HUB-12).
alter table action drop constraint action_approach_check;
alter table action add constraint action_approach_check
  check (approach in ('EARLY_HELP', 'SUPPORT', 'DIVERSION', 'ENFORCEMENT'));
comment on column action.approach is 'not personal: early help, support, diversion or enforcement';
