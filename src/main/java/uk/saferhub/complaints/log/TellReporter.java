package uk.saferhub.complaints.log;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.clocks.ClockKind;
import uk.saferhub.clocks.Clocks;
import uk.saferhub.kernel.Decision;
import uk.saferhub.kernel.Keys;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;
import uk.saferhub.web.Words;

/** Records that whoever complained was told: that it came in, or what was done about it (ASB-01, ASB-12). */
@Component
class TellReporter {

    private static final Words WORDS = Words.of(TellReporter.class);

    /** What the reporter was told. */
    enum Kind {
        ACKNOWLEDGED,
        TOLD
    }

    /**
     * @param on the day (Europe/London)
     * @param means how: by phone, letter and so on
     * @param words what was said, or null
     */
    record Answer(
            Kind kind, LocalDate on, String means, @Nullable String words) {}

    private final JdbcClient client;
    private final Timeline timeline;
    private final Clocks clocks;

    TellReporter(JdbcClient client, Timeline timeline, Clocks clocks) {
        this.client = client;
        this.timeline = timeline;
        this.clocks = clocks;
    }

    static Decision may(ComplaintFile file) {
        return Decision.when(file.contact() != null, "ASB-12-A", WORDS.text("rule.unnamed"), "ASB-12")
                .and(() -> Decision.when(file.toldOn() == null, "ASB-12-B", WORDS.text("rule.once"), "ASB-12"));
    }

    private static Decision on(ComplaintFile file, LocalDate day, LocalDate today) {
        boolean between = !day.isBefore(file.receivedOn()) && !day.isAfter(today);
        return Decision.when(between, "ASB-12-C", WORDS.text("rule.day"), "ASB-12");
    }

    /** @throws uk.saferhub.kernel.Refusal where nobody can be told, or was told already */
    void tell(Actor actor, ComplaintFile file, Answer answer) {
        may(file).and(() -> on(file, answer.on(), actor.today())).orThrow();
        UUID organisation = actor.seat(file.realmId()).organisationId();
        client.sql("""
                insert into complaint_answer (id, complaint_id, realm_id, kind, told_on, means, words, organisation_id, account_id, known_at)
                values (:id, :complaint, :realm, :kind, :on, :means, :words, :organisation, :account, :now)
                """)
                .param("id", Keys.next())
                .param("complaint", file.id())
                .param("realm", file.realmId())
                .param("kind", answer.kind().name())
                .param("on", answer.on())
                .param("means", answer.means())
                .param("words", answer.words())
                .param("organisation", organisation)
                .param("account", actor.accountId())
                .param("now", Timestamp.from(actor.now()))
                .update();
        clocks.met(ClockKind.COMPLAINT_ACKNOWLEDGEMENT, file.id(), answer.on());
        if (answer.kind() == Kind.TOLD) clocks.met(ClockKind.COMPLAINT_ANSWER, file.id(), answer.on());
        timeline.record(new Happening(
                file.realmId(),
                file.id(),
                actor.accountId(),
                organisation,
                actor.at(answer.on()),
                "complaint_" + answer.kind().name().toLowerCase(Locale.ROOT),
                Map.of("means", answer.means())));
    }
}
