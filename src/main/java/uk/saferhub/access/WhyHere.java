package uk.saferhub.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By which grants somebody sees a record, and on what each of them stands. */
@Component
class WhyHere {

    /**
     * One grant that opens the record.
     *
     * @param area where the grant holds
     * @param takesPartSince of a body that takes part, the first day (Europe/London); null where it does not
     * @param agreements the live agreements of the compartment that the body has signed, each with its review
     */
    record Way(Seat seat, String area, @Nullable LocalDate takesPartSince, String agreements) {

        /** Whether this one record was opened for the reader alone. */
        boolean alone() {
            return seat.onlyRecord() != null;
        }

        boolean whole() {
            return seat.reach() == Reach.WHOLE_REALM;
        }
    }

    private final JdbcClient client;
    private final RecordIndex index;
    private final WhoMay who;

    WhyHere(JdbcClient client, RecordIndex index, WhoMay who) {
        this.client = client;
        this.index = index;
        this.who = who;
    }

    /** Of each grant on its own: locks are never opened by two grants together. */
    List<Way> ways(Actor actor, RecordIndex.Named about) {
        var ways = new ArrayList<Way>();
        for (Seat seat : actor.seats(index.permission(about.kind()))) {
            if (!seat.realmId().equals(about.realmId())) continue;
            if (seat.onlyRecord() != null && !seat.onlyRecord().equals(about.id())) continue;
            client.sql("""
                    select a.name as area,
                      (select min(p.joined_at at time zone 'Europe/London')::date from participation p
                       where p.record_id = :record and p.organisation_id = :body and p.left_at is null) as since,
                      (select string_agg(distinct s.title || ', to be reviewed by ' || to_char(s.review_on, 'FMDD FMMonth YYYY'), '; ')
                       from sharing_agreement s join sharing_party sp on sp.agreement_id = s.id
                       where s.realm_id = :realm and sp.organisation_id = :body and s.in_force_from <= :today
                         and (s.ended_on is null or s.ended_on > :today)
                         and sp.joined_on <= :today and (sp.left_on is null or sp.left_on > :today)) as agreements
                    from area a
                    where a.id = :area and (:alone or exists (
                      select from area_closure c where c.ancestor_id = a.id and c.area_id = :lies))
                    """)
                    .param("record", about.id())
                    .param("body", seat.organisationId())
                    .param("realm", about.realmId())
                    .param("today", actor.today())
                    .param("lies", about.areaId())
                    .param("area", seat.areaId())
                    .param("alone", seat.onlyRecord() != null)
                    .query((row, n) -> new Way(
                            seat,
                            row.getString("area"),
                            row.getObject("since", LocalDate.class),
                            row.getString("agreements")))
                    .optional()
                    .filter(way -> way.alone() || way.whole() || way.takesPartSince() != null)
                    .ifPresent(ways::add);
        }
        return ways;
    }

    /** The seat from which the record is seen. @throws NotFound where there is none */
    Seat seat(Actor actor, RecordIndex.Named about) {
        return ways(actor, about).stream()
                .findFirst()
                .orElseThrow(NotFound::new)
                .seat();
    }

    List<WhoMay.Person> others(Actor actor, RecordIndex.Named about) {
        return who.on(List.of(about.id()), index.permission(about.kind()), actor.today()).stream()
                .filter(person -> !person.accountId().equals(actor.accountId()))
                .toList();
    }
}
