-- Where agencies' incidents happened, where the agency gives it: what a test of near repeats needs.
alter table agency_incident add column east integer check (east between 0 and 700000);
alter table agency_incident add column north integer check (north between 0 and 1300000);
alter table agency_incident add check ((east is null) = (north is null));
comment on column agency_incident.east is 'personal: where it happened, metres of the British National Grid to ten metres, which may tell a home';
comment on column agency_incident.north is 'personal: where it happened, metres of the British National Grid to ten metres, which may tell a home';
