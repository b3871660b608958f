-- A month's sample is drawn from a place in the order of this number on, so that it reads a few cases and not every live one.
alter table hub_case add column drawn_by bigint generated always as (hashtextextended(id::text, 0)) stored;
comment on column hub_case.drawn_by is 'not personal: where the case stands when samples are drawn; says nothing of it';
create index hub_case_drawn on hub_case (drawn_by);
