-- The moment as known when the published views are read: set by a figure that is computed again as it was known then
-- (set_config(…, true)), unset for what is known now. What was entered later is left out.
create function as_known() returns timestamptz language sql stable parallel safe as
$$ select coalesce(nullif(current_setting('saferhub.known_at', true), ''), 'infinity')::timestamptz $$;
