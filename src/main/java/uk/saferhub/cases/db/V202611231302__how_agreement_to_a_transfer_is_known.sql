-- Agreement of those in a case is shown, and read by the hub that takes the case over before it says yes (UK GDPR art. 7(1)).
alter table case_transfer add column agreement text;
comment on column case_transfer.agreement is 'special category: what those in the case say to the hub that is asked, and how that is known; null where the case does not rest on agreement';
