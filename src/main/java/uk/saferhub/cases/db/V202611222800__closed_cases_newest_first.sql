-- The list of closed cases begins with the last that was closed; without it a list of a large agency sorts every closed case.
create index hub_case_closed on hub_case (closed_on desc, reference) where closed_on is not null;
