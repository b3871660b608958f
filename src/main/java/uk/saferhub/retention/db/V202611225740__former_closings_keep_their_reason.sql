-- A case that was opened again counts, as known on a day between, by the reason of the closing that held then: a code of the pack, kept
-- on the case itself already.
update disposal_part set kept = '{resolved,reason}' where table_name = 'case_closure';
