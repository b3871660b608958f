package uk.saferhub.complaints.log;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.complaints.Complaint;
import uk.saferhub.configuration.ComplaintTerms;
import uk.saferhub.kernel.Decision;
import uk.saferhub.kernel.WorkingDays;
import uk.saferhub.registers.EntryMade;
import uk.saferhub.registers.PackLists;
import uk.saferhub.web.Words;

/** Notes, when a complaint comes in, until when its reporter is told, and whether it was made in time to qualify. */
@Component
class ComplaintClock {

    private final JdbcClient client;
    private final PackLists packs;

    ComplaintClock(JdbcClient client, PackLists packs) {
        this.client = client;
        this.packs = packs;
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
                .ifPresent(terms -> note(made.id(), complaint, terms, made.actor()));
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
    private void note(UUID id, Complaint complaint, ComplaintTerms terms, Actor actor) {
        LocalDate received = complaint.receivedOn();
        boolean asks =
                complaint.contact() != null && received.isAfter(actor.today().minusYears(1));
        client.sql("""
                update complaint set made_in_time = :in_time, acknowledge_by = :acknowledge, answer_by = :answer where id = :id
                """)
                .param("id", id)
                .param("in_time", CaseReview.madeInTime(complaint.behavedOn(), received, terms))
                .param(
                        "acknowledge",
                        asks ? WorkingDays.ENGLAND_AND_WALES.add(received, terms.acknowledgeWithin()) : null)
                .param("answer", asks ? WorkingDays.ENGLAND_AND_WALES.add(received, terms.answerWithin()) : null)
                .update();
    }
}
