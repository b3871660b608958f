package uk.saferhub.complaints.log;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Seat;
import uk.saferhub.clocks.ClockKind;
import uk.saferhub.clocks.ClockMoved;
import uk.saferhub.clocks.ClockRun;
import uk.saferhub.clocks.Clocks;
import uk.saferhub.complaints.Complaint;
import uk.saferhub.configuration.ComplaintTerms;
import uk.saferhub.kernel.Decision;
import uk.saferhub.registers.EntryMade;
import uk.saferhub.registers.EntryWithdrawn;
import uk.saferhub.registers.PackLists;
import uk.saferhub.web.Words;

/** Notes, when a complaint comes in, until when its reporter is told, and whether it was made in time to qualify. */
@Component
class ComplaintClock {

    private final JdbcClient client;
    private final PackLists packs;
    private final Clocks clocks;

    ComplaintClock(JdbcClient client, PackLists packs, Clocks clocks) {
        this.client = client;
        this.packs = packs;
        this.clocks = clocks;
    }

    /** @throws uk.saferhub.kernel.Refusal where it names a case that its recorder may not see */
    @EventListener
    void received(EntryMade made) {
        if (!(made.words() instanceof Complaint complaint)) return;
        String reference = complaint.caseReference();
        if (reference != null)
            Decision.when(
                            seenCase(reference, made.actor()).isPresent(),
                            "ASB-01-C",
                            Words.of(ComplaintClock.class).text("rule.case", reference),
                            "SaferHub's own rule")
                    .orThrow();
        packs.settings(made.seat().partnership(), made.actor())
                .flatMap(settings -> settings.complaintTerms(complaint.receivedOn()))
                .ifPresent(terms -> note(made, complaint, terms));
    }

    /** The case of that reference, for whoever may see it. */
    Optional<String> seenCase(@Nullable String reference, Actor actor) {
        if (reference == null || !actor.may(Permission.READ_CASE)) return Optional.empty();
        var sight = actor.sight(Permission.READ_CASE);
        return client.sql("select c.reference from case_label c where c.reference = :reference and " + sight.where("c"))
                .params(sight.params())
                .param("reference", reference)
                .query(String.class)
                .optional();
    }

    /** History that is entered long after asks nothing of anybody. */
    private void note(EntryMade made, Complaint complaint, ComplaintTerms terms) {
        Actor actor = made.actor();
        LocalDate received = complaint.receivedOn();
        boolean asks =
                complaint.contact() != null && received.isAfter(actor.today().minusYears(1));
        LocalDate acknowledge =
                asks ? run(made, ClockKind.COMPLAINT_ACKNOWLEDGEMENT, received, terms.acknowledgeWithin()) : null;
        LocalDate answer = asks ? run(made, ClockKind.COMPLAINT_ANSWER, received, terms.answerWithin()) : null;
        client.sql("""
                update complaint set made_in_time = :in_time, acknowledge_by = :acknowledge, answer_by = :answer where id = :id
                """)
                .param("id", made.id())
                .param("in_time", CaseReview.madeInTime(complaint.behavedOn(), received, terms))
                .param("acknowledge", acknowledge)
                .param("answer", answer)
                .update();
    }

    private LocalDate run(EntryMade made, ClockKind kind, LocalDate since, int days) {
        Seat seat = made.seat();
        LocalDate due = clocks.due(kind, seat.realmId(), since, days, made.actor());
        var run = new ClockRun(
                kind,
                made.id(),
                made.id(),
                made.reference(),
                seat.realmId(),
                seat.areaId(),
                seat.organisationId(),
                since,
                due);
        clocks.start(run, made.actor());
        return due;
    }

    /** A pause moves the day by which the reporter is told. */
    @EventListener
    void moved(ClockMoved moved) {
        String column = switch (moved.kind()) {
            case COMPLAINT_ACKNOWLEDGEMENT -> "acknowledge_by";
            case COMPLAINT_ANSWER -> "answer_by";
            default -> null;
        };
        if (column == null) return;
        client.sql("update complaint set " + column + " = :due where id = :id")
                .param("due", moved.dueOn())
                .param("id", moved.subjectId())
                .update();
    }

    @EventListener
    void withdrawn(EntryWithdrawn withdrawn) {
        clocks.stopAll(withdrawn.id(), withdrawn.actor().today());
    }
}
