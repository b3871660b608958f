package uk.saferhub.oversight;

/**
 * A rule of the watch over reading (AUD-04). Its numbers come from the partnership's pack; each is one statement over the log,
 * which gives whose reading it is, when, how many, which record if one is meant, and a key under which it is raised once. Of a
 * sealed panel only entries count that touched one of its own records: whoever sits on it does other work under the same sign-in.
 * Nor does governance count what somebody reads on a panel beside their other work.
 */
enum WatchRule {
    /** Searched for, found or opened somebody of their own name. */
    OWN_NAME("""
            select s.account_id, max(s.at) as at, count(*)::int as amount, null as record,
                   s.account_id || ' ' || (s.at at time zone 'Europe/London')::date as key
            from (
              select e.actor_id as account_id, e.at from log_label e join person_account_label a on a.id = e.actor_id
              cross join lateral unnest(e.subjects) as read (id)
              join person_label p on p.id = read.id and lower(p.name) = lower(a.name)
              where e.at >= :since and e.realm_ids && :realms::uuid[] and p.realm_id = any (:realms::uuid[])
              union all
              select t.account_id, t.searched_at from search_trace t
              where t.own_name and t.searched_at >= :since and t.realm_id = any (:realms::uuid[])
            ) s group by s.account_id, (s.at at time zone 'Europe/London')::date
            """),
    /** Found or opened somebody who lives at their own postcode. */
    NEIGHBOUR("""
            select e.actor_id as account_id, max(e.at) as at, count(distinct p.person_id)::int as amount, null as record,
                   e.actor_id || ' ' || (e.at at time zone 'Europe/London')::date as key
            from account_home h join log_label e on e.actor_id = h.account_id
            cross join lateral unnest(e.subjects) as read (id)
            join person_postcode_label p on p.person_id = read.id
            where e.at >= :since and e.realm_ids && :realms::uuid[] and p.realm_id = any (:realms::uuid[])
              and encode(sha256(:pepper::bytea || convert_to(p.postcode, 'UTF8')), 'hex') = h.postcode_key
            group by e.actor_id, (e.at at time zone 'Europe/London')::date
            """),
    /** Read very many records within one hour of the clock. */
    MANY_RECORDS("""
            select e.actor_id as account_id, max(e.at) as at, count(distinct read.id)::int as amount, null as record,
                   e.actor_id || ' ' || date_trunc('hour', e.at at time zone 'UTC') as key
            from log_label e join person_account_label a on a.id = e.actor_id
            cross join lateral unnest(e.subjects) as read (id)
            where e.at >= date_trunc('hour', :since::timestamptz) and e.realm_ids && :realms::uuid[]
              and (not :sealed and e.realm_ids <@ :realms::uuid[]
                   or exists (select from record_label r where r.id = read.id and r.realm_id = any (:realms::uuid[]))
                   or not :sealed and exists (
                     select from person_label p where p.id = read.id and p.realm_id = any (:realms::uuid[])))
            group by e.actor_id, date_trunc('hour', e.at at time zone 'UTC')
            having count(distinct read.id) >= :records_in_an_hour
            """),
    /** Read records outside the usual hours, without a role that works at any hour. */
    OUT_OF_HOURS("""
            select e.actor_id as account_id, max(e.at) as at, count(*)::int as amount, null as record,
                   e.actor_id || ' ' || (e.at at time zone 'Europe/London')::date as key
            from log_label e join person_account_label a on a.id = e.actor_id
            where e.at >= :since and e.realm_ids && :realms::uuid[] and cardinality(e.subjects) > 0
            """ + Watched.ENTRY + """
              and extract(hour from e.at at time zone 'Europe/London') not between :from_hour and :until_hour - 1
              and not exists (
                select from held_role_label r where r.account_id = e.actor_id and r.realm_id = any (:realms::uuid[])
                  and r.role = any (:at_any_hour::text[])
                  and r.held_from <= :today and (r.held_until is null or r.held_until >= :today))
            group by e.actor_id, (e.at at time zone 'Europe/London')::date
            """),
    /** Searched for the same words again and again within a week. */
    SAME_SEARCH("""
            select t.account_id, max(t.searched_at) as at, count(distinct t.searched_at)::int as amount, null as record,
                   t.account_id || ' ' || t.words_key || ' ' || date_trunc('week', max(t.searched_at) at time zone 'Europe/London')::date as key
            from search_trace t
            where t.searched_at >= :now::timestamptz - interval '7 days' and t.realm_id = any (:realms::uuid[])
            group by t.account_id, t.words_key having count(distinct t.searched_at) >= :same_searches
            """),
    /** Asked for a record from which they are barred or stepped back. */
    AFTER_STEPPING_BACK("""
            select e.actor_id as account_id, max(e.at) as at, count(*)::int as amount, r.reference as record,
                   e.actor_id || ' ' || r.reference || ' ' || (e.at at time zone 'Europe/London')::date as key
            from log_label e cross join lateral unnest(e.subjects) as read (id)
            join barred_label b on b.record_id = read.id and b.account_id = e.actor_id and b.excluded_at <= e.at
              and (b.lifted_at is null or b.lifted_at > e.at)
            join record_label r on r.id = b.record_id
            where e.kind = 'denied' and e.at >= :since and e.realm_ids && :realms::uuid[] and r.realm_id = any (:realms::uuid[])
            group by e.actor_id, r.reference, (e.at at time zone 'Europe/London')::date
            """),
    /** Opened one record on many days within a month and did nothing with it. */
    READ_WITHOUT_WORK("""
            select f.actor_id as account_id, :now::timestamptz as at, days.n as amount, f.reference as record,
                   f.actor_id || ' ' || f.reference || ' ' || to_char(:today::date, 'YYYY-MM') as key
            from (
              select distinct e.actor_id, read.id, r.reference from log_label e join person_account_label a on a.id = e.actor_id
              cross join lateral unnest(e.subjects) as read (id)
              join record_label r on r.id = read.id and r.realm_id = any (:realms::uuid[])
              where e.at >= :since and e.realm_ids && :realms::uuid[] and e.kind = 'read' and cardinality(e.subjects) <= :opened
            ) f
            cross join lateral (
              select count(distinct (o.at at time zone 'Europe/London')::date) filter (where cardinality(o.subjects) <= :opened)::int as n,
                     bool_or(o.kind = 'write') as worked
              from log_label o
              where o.actor_id = f.actor_id and o.at >= :now::timestamptz - interval '30 days' and o.subjects @> array[f.id]
            ) days
            where days.n >= :readings_without_work and not days.worked
            """),
    /** Was refused again and again within one hour of the clock. */
    MANY_REFUSALS("""
            select e.actor_id as account_id, max(e.at) as at, count(*)::int as amount, null as record,
                   e.actor_id || ' ' || date_trunc('hour', e.at at time zone 'UTC') as key
            from log_label e join person_account_label a on a.id = e.actor_id
            where e.kind = 'denied' and e.at >= date_trunc('hour', :since::timestamptz) and e.realm_ids && :realms::uuid[]
            """ + Watched.ENTRY + """
            group by e.actor_id, date_trunc('hour', e.at at time zone 'UTC') having count(*) >= :refusals_in_an_hour
            """),
    /** Took very many files out within one day. */
    MANY_FILES("""
            select e.actor_id as account_id, max(e.at) as at, count(*)::int as amount, null as record,
                   e.actor_id || ' ' || (e.at at time zone 'Europe/London')::date as key
            from log_label e join person_account_label a on a.id = e.actor_id
            where e.kind = 'export' and e.at >= :since::timestamptz - interval '1 day' and e.realm_ids && :realms::uuid[]
            """ + Watched.ENTRY + """
            group by e.actor_id, (e.at at time zone 'Europe/London')::date having count(*) >= :files_in_a_day
            """);

    /** What of somebody's reading is looked at. */
    private static final class Watched {

        /**
         * Whether an entry of the log touched something of the realms that are looked at. A request of somebody who also sits on a
         * sealed panel, or acts in another partnership, may have shown records of there: what they read there is not for
         * those who look here to count.
         */
        static final String ENTRY = """
                  and (not :sealed and (e.realm_ids <@ :realms::uuid[] or cardinality(e.subjects) = 0)
                       or exists (select from unnest(e.subjects) as one (id) join record_label r on r.id = one.id
                                  where r.realm_id = any (:realms::uuid[]))
                       or not :sealed and exists (select from unnest(e.subjects) as one (id) join person_label p on p.id = one.id
                                                  where p.realm_id = any (:realms::uuid[])))
                """;
    }

    private final String sql;

    WatchRule(String sql) {
        this.sql = sql;
    }

    /** Gives account_id, at, amount, record and key of what was not raised before, oldest first. */
    String sql() {
        return """
                select hit.account_id, hit.at, hit.amount, hit.record, '%1$s ' || hit.key as key, place.area_id, place.organisation_id
                from (%2$s) hit join lateral (
                  select r.area_id, r.organisation_id from held_role_label r
                  where r.account_id = hit.account_id and r.realm_id = any (:realms::uuid[]) order by r.held_until desc nulls first limit 1
                ) place on true
                where not exists (select from access_review v where v.realm_id = :governance and v.key = '%1$s ' || hit.key)
                order by hit.at limit 200
                """.formatted(name(), sql);
    }
}
