package uk.saferhub.privacy.foi;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Sight;
import uk.saferhub.kernel.Keys;
import uk.saferhub.privacy.requests.Request;
import uk.saferhub.privacy.requests.RequestRules;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.timeline.Timeline;

/** Writes answers under freedom of information, and finds those that may be given again (PRV-07). */
@Component
public class FoiAnswers {

    static final int MOST = 50;

    /** An answer that may be given again. @param closedOn when it was given */
    record Earlier(UUID id, String reference, String words, String answer, LocalDate closedOn) {}

    private final JdbcClient client;
    private final Timeline timeline;
    private final ReadLog log;

    FoiAnswers(JdbcClient client, Timeline timeline, ReadLog log) {
        this.client = client;
        this.timeline = timeline;
        this.log = log;
    }

    /** The newest; the caller has decided that the request may be seen. */
    Optional<FoiAnswer> of(Request request) {
        return client.sql("""
                select f.searched, f.answer, f.exemptions, f.exemption_words, f.reusable, a.name as by, f.known_at
                from foi_answer f join account_label a on a.id = f.account_id
                where f.request_id = :request order by f.known_at desc, f.id desc limit 1
                """)
                .param("request", request.id())
                .query((row, n) -> new FoiAnswer(
                        row.getString("searched"),
                        row.getString("answer"),
                        (String[]) row.getArray("exemptions").getArray(),
                        row.getString("exemption_words"),
                        row.getBoolean("reusable"),
                        row.getString("by"),
                        row.getTimestamp("known_at").toInstant()))
                .optional();
    }

    /** @throws uk.saferhub.kernel.Refusal PRV-02-A where the request is closed */
    public void write(Request request, FoiAnswer answer, Actor actor) {
        RequestRules.mayWork(request).orThrow();
        client.sql("""
                insert into foi_answer (id, request_id, realm_id, searched, answer, exemptions, exemption_words, reusable, account_id, known_at)
                values (:id, :request, :realm, :searched, :answer, :exemptions, :words, :reusable, :actor, :now)
                """)
                .param("id", Keys.next())
                .param("request", request.id())
                .param("realm", request.realmId())
                .param("searched", answer.searched())
                .param("answer", answer.answer())
                .param("exemptions", answer.exemptions())
                .param("words", answer.exemptionWords())
                .param("reusable", answer.reusable())
                .param("actor", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .update();
        timeline.record(new Happening(
                request.realmId(),
                request.id(),
                actor.accountId(),
                actor.seat(request.realmId()).organisationId(),
                actor.now(),
                "foi_answer_written",
                Map.of()));
    }

    /** Answers that were given and may be given again, whose question or answer holds these words; newest first. */
    List<Earlier> earlier(@Nullable String words, Actor actor) {
        Sight sight = actor.sight();
        List<Earlier> found = client.sql("""
                select r.id, r.reference, r.words, f.answer, r.closed_on
                from information_request r
                join lateral (select n.answer, n.reusable from foi_answer n where n.request_id = r.id
                              order by n.known_at desc, n.id desc limit 1) f on f.reusable
                where r.closed_on is not null and r.kind = 'FOI' and %s
                  and (:words::text is null or position(lower(:words) in lower(r.words || ' ' || f.answer)) > 0)
                order by r.closed_on desc, r.id limit :most
                """.formatted(sight.where("r")))
                .params(sight.params())
                .param("words", words)
                .param("most", MOST)
                .query(Earlier.class)
                .list();
        log.read(found.stream().map(Earlier::id).toList());
        return found;
    }
}
