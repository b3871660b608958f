-- An address may be taken back because it turned out to be a safe one. The row had the old mark, and everybody read it (IDX-05).
update person_fact_withdrawal w set safe = true, organisation_id = a.organisation_id
from person_address a where a.id = w.fact_id and w.kind = 'ADDRESS';
comment on column person_fact_withdrawal.safe is 'personal: an address, safe or not: told to the body that held it alone';
comment on column person_fact_withdrawal.organisation_id is 'not personal: the body that held the address, else that for which it was taken back';
