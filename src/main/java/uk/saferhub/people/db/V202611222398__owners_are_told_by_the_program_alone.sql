-- A function's rights are its owner's to give: given by anybody else they are not given, and everybody may run it.
set role saferhub_lookup;
revoke all on function tell_owners_blindly(timestamptz, date) from public;
grant execute on function tell_owners_blindly(timestamptz, date) to saferhub_app;
reset role;
