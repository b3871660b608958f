-- What is held of somebody who had its use restricted goes on paper for a reason of law alone, which stands beside the copy (PRV-03).
alter table bundle_copy add column in_spite text;
comment on column bundle_copy.in_spite is 'special category: why it was made although somebody''s data was restricted; null where nobody''s was';
