-- A sharing agreement is looked at again by the day that it names: whoever reads the whole of its realm sees it coming. It lies
-- where the realm's widest grant does, since an agreement is of no smaller place.
create view due_agreements with (security_invoker = true) as
select s.id, s.realm_id,
       (select g.area_id from access_grant g join area_closure c on c.ancestor_id = g.area_id
        where g.realm_id = s.realm_id group by g.area_id order by count(*) desc, g.area_id limit 1) as area_id,
       null::uuid as account_id, null::uuid as organisation_id,
       'Sharing agreement: ' || s.title as what, 'Review' as verb, '/agreements' as href, s.review_on as due_on, 'agreement' as kind
from sharing_agreement s
where s.ended_on is null or s.ended_on > s.review_on;
comment on view due_agreements is 'Sharing agreements and the day by which each is looked at again.';
grant select on due_agreements to saferhub_app;
