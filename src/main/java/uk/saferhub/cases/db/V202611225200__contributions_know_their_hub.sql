-- What an agency told the hub alone is for the hub that had the case then: the one that takes it over asks first (SHR-05).
alter table case_contribution add column for_hub text;
update case_contribution c set for_hub = h.hub from hub_case h where h.id = c.case_id;
alter table case_contribution alter column for_hub set not null;
comment on column case_contribution.for_hub is 'not personal: code of the hub whose staff read what is for the hub alone';
