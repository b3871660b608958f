-- Which compartments' owners are told when another compartment records somebody of theirs: said by the agreement.
alter table sharing_agreement add column owners_told_blind boolean not null default false;
comment on column sharing_agreement.owners_told_blind is 'not personal: whether owners of records are told, blind, that another compartment touches somebody of theirs';
