package uk.saferhub.cases.show;

/**
 * What is at the place of a record: the same postcode and numbers or, where either of the two has none, the same words. Cases that
 * are seen, open or closed, and open ones that are not; referrals and complaints that are seen and no others.
 */
final class SamePlace {

    private static final String SAME = """
            on %1$s.realm_id = :realm and (%1$s.address_key = here.address_key
              or (%1$s.line_key = here.line_key and (%1$s.address_key is null or here.address_key is null)))
            """;

    /** Filled in: sight of cases, not barred, sight of referrals, sight of complaints. */
    static final String SQL = """
            with here as (
              select address_key, line_key from case_place where case_id = :record and held_until is null and withdrawn_at is null
              union select address_key, line_key from referral_place_label where id = :record
              union select address_key, line_key from complaint_place_label where id = :record)
            select * from (
              select distinct c.id, c.reference, c.title, c.hub, 'case' as kind, '/cases/' as path,
                     exists (select 1 from hub_case known where known.id = c.id and %%1$s) as seen
              from here join case_place p %s
              join hub_case c on c.id = p.case_id
              where p.held_until is null and p.withdrawn_at is null and c.id <> :record
                and c.referral_id is distinct from :record and %%2$s
              limit 40) cases where seen or exists (select 1 from hub_case o where o.id = cases.id and o.closed_on is null)
            union all
            select * from (
              select distinct r.id, r.reference, r.title, null, 'referral', '/referrals/', true
              from here join referral_place_label r %s
              where r.id <> :record and r.case_id is distinct from :record and %%3$s limit 20) referrals
            union all
            select * from (
              select distinct k.id, k.reference, k.place, null, 'complaint', '/complaints/received/', true
              from here join complaint_place_label k %s
              where k.id <> :record and %%4$s limit 20) complaints
            """.formatted(SAME.formatted("p"), SAME.formatted("r"), SAME.formatted("k"));

    private SamePlace() {}
}
