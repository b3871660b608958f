-- For whoever passes on what came with a referral: whether it came by agreement, which covers no more than was agreed to.
create view referral_basis_label with (security_invoker = true) as
select r.id, r.realm_id, r.words ->> 'basis' as basis from referral r;
comment on view referral_basis_label is 'On what the sharing of a referral rests: a code of the pack''s lawful bases, or null once its words are destroyed.';
grant select on referral_basis_label to saferhub_app;
