alter table pack_release add column effective_at timestamptz;
update pack_release set effective_at = approved_at where approved_by is not null;
comment on column pack_release.effective_at is 'not personal: when the release was written to what the locks go by; null until its first day';
