package uk.saferhub.oversight;

/** Draws readings of the last month by lot, once, so that ordinary reading is looked at too and not only what stands out. */
final class SampleDraw {

    /** The lot is the hash of the log's entry: nobody chooses it and it comes out the same again. */
    static final String SQL = """
            select drawn.account_id, drawn.at, 1 as amount, drawn.record, 'SAMPLE ' || :month::date || ' ' || drawn.place as key,
                   place.area_id, place.organisation_id
            from (
              select e.actor_id as account_id, e.at, r.reference as record, e.shard || '/' || e.seq as place
              from log_label e join person_account_label a on a.id = e.actor_id
              join record_label r on r.id = e.subjects[1] and r.realm_id = any (:realms::uuid[])
              where e.kind = 'read' and cardinality(e.subjects) <= :opened and e.realm_ids && :realms::uuid[]
                and e.at >= (:month::date - interval '1 month') at time zone 'Europe/London'
                and e.at < :month::date::timestamp at time zone 'Europe/London'
                and not exists (select from access_review v where v.realm_id = :governance and v.key like 'SAMPLE ' || :month::date || ' %')
              order by sha256(e.hash) limit :sample
            ) drawn join lateral (
              select r.area_id, r.organisation_id from held_role_label r
              where r.account_id = drawn.account_id and r.realm_id = any (:realms::uuid[]) order by r.held_until desc nulls first limit 1
            ) place on true
            """;

    private SampleDraw() {}
}
