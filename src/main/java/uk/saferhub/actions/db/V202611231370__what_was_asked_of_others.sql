-- What one chases was asked of another body; a body's own actions, which are most, need not be read for it.
create index action_of_others_open on action (raised_by_organisation_id, due_on)
  where status in ('OPEN', 'IN_PROGRESS') and raised_by_organisation_id <> owner_organisation_id;
