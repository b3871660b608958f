package uk.saferhub.privacy.collation;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.kernel.Keys;
import uk.saferhub.privacy.requests.Request;

/** What governance knows of a collation: who was asked, what was given, who checked it, and that it went. */
@Component
class PartStore {

    /** Words to be sent. @param heldOn Europe/London, or null */
    record Given(String compartment, @Nullable LocalDate heldOn, String title, String words) {}

    /** The check that stands, as the newest. */
    record Check(boolean fit, String words, String by, Instant knownAt) {}

    /** That it went. @param disclosure the reference of its entry in the log */
    record Sent(UUID documentId, String disclosure, String by, Instant knownAt) {}

    // An answer counts no more once somebody who checked has given it back.
    private static final String STANDING = """
            left join lateral (
              select n.id, n.deciders, n.known_at from collation_answer n
              where n.part_id = p.id and not exists (select from collation_check k where k.request_id = p.request_id and not k.fit
                                                       and k.known_at >= n.known_at)
              order by n.known_at desc, n.id desc limit 1) a on true
            """;

    private final JdbcClient client;

    PartStore(JdbcClient client) {
        this.client = client;
    }

    /** By compartment. The caller has decided that the request may be seen. */
    List<Part> of(Request request) {
        return client.sql("""
                select p.id, p.compartment_id, r.compartment, p.asked_by, a.id as answer_id, a.known_at as answered_at,
                       coalesce(a.deciders, '{}') as deciders
                from collation_part p join realm_label r on r.id = p.compartment_id
                %s
                where p.request_id = :request order by r.compartment
                """.formatted(STANDING))
                .param("request", request.id())
                .query((row, n) -> new Part(
                        row.getObject("id", UUID.class),
                        row.getObject("compartment_id", UUID.class),
                        row.getString("compartment"),
                        row.getObject("asked_by", UUID.class),
                        row.getObject("answer_id", UUID.class),
                        row.getTimestamp("answered_at") == null
                                ? null
                                : row.getTimestamp("answered_at").toInstant(),
                        (UUID[]) row.getArray("deciders").getArray()))
                .list();
    }

    /** What every compartment gives, in the order in which it is sent. */
    List<Given> given(Request request) {
        return client.sql("""
                select r.compartment, g.held_on, g.title, g.words
                from collation_part p join realm_label r on r.id = p.compartment_id
                %s
                join collation_given g on g.answer_id = a.id
                where p.request_id = :request order by r.compartment, g.place
                """.formatted(STANDING))
                .param("request", request.id())
                .query(Given.class)
                .list();
    }

    Optional<Check> check(Request request) {
        return client.sql("""
                select k.fit, k.words, a.name as by, k.known_at from collation_check k join account_label a on a.id = k.account_id
                where k.request_id = :request order by k.known_at desc, k.id desc limit 1
                """).param("request", request.id()).query(Check.class).optional();
    }

    Optional<Sent> sent(Request request) {
        return client.sql("""
                select s.document_id, s.disclosure_reference as disclosure, a.name as by, s.known_at
                from collation_sent s join account_label a on a.id = s.account_id where s.request_id = :request
                """).param("request", request.id()).query(Sent.class).optional();
    }

    void ask(Request request, UUID search, UUID compartment, Actor actor) {
        client.sql("""
                insert into collation_part (id, realm_id, request_id, compartment_id, asked_by, known_at)
                values (:id, :realm, :request, :compartment, :actor, :now)
                """)
                .param("id", search)
                .param("realm", request.realmId())
                .param("request", request.id())
                .param("compartment", compartment)
                .param("actor", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .update();
    }

    /** Without reading anything: whoever answers for a compartment need not read governance. */
    void answer(Search search, UUID governance, UUID[] deciders, List<Given> given, Actor actor) {
        UUID answer = Keys.next();
        client.sql("""
                insert into collation_answer (id, part_id, realm_id, deciders, known_at) values (:id, :part, :realm, :deciders, :now)
                """)
                .param("id", answer)
                .param("part", search.id())
                .param("realm", governance)
                .param("deciders", deciders)
                .param("now", Timestamp.from(actor.now()))
                .update();
        int place = 0;
        for (Given one : given)
            client.sql("""
                    insert into collation_given (id, answer_id, realm_id, place, held_on, title, words)
                    values (:id, :answer, :realm, :place, :day, :title, :words)
                    """)
                    .param("id", Keys.next())
                    .param("answer", answer)
                    .param("realm", governance)
                    .param("place", ++place)
                    .param("day", one.heldOn())
                    .param("title", one.title())
                    .param("words", one.words())
                    .update();
    }

    void check(Request request, boolean fit, String words, Actor actor) {
        client.sql("""
                insert into collation_check (id, request_id, realm_id, fit, words, account_id, known_at)
                values (:id, :request, :realm, :fit, :words, :actor, :now)
                """)
                .param("id", Keys.next())
                .param("request", request.id())
                .param("realm", request.realmId())
                .param("fit", fit)
                .param("words", words)
                .param("actor", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .update();
    }

    void sent(Request request, UUID document, String disclosure, Actor actor) {
        client.sql("""
                insert into collation_sent (id, request_id, realm_id, document_id, disclosure_reference, account_id, known_at)
                values (:id, :request, :realm, :document, :disclosure, :actor, :now)
                """)
                .param("id", Keys.next())
                .param("request", request.id())
                .param("realm", request.realmId())
                .param("document", document)
                .param("disclosure", disclosure)
                .param("actor", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .update();
    }
}
