package uk.saferhub.privacy.collation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.SealedWrites;
import uk.saferhub.disclosures.Disclosures;
import uk.saferhub.disclosures.Given;
import uk.saferhub.disclosures.How;
import uk.saferhub.disclosures.RecipientKind;
import uk.saferhub.files.Documents;
import uk.saferhub.files.Folders;
import uk.saferhub.files.MadePapers;
import uk.saferhub.files.Marking;
import uk.saferhub.files.ShownTo;
import uk.saferhub.kernel.Decision;
import uk.saferhub.privacy.requests.Request;
import uk.saferhub.privacy.requests.RequestRules;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/** Has what is given checked by a second person, and makes it into one paper that stands in the log of disclosures. */
@Component
class SendGiven {

    private final PartStore parts;
    private final Returns returns;
    private final Others others;
    private final Going going;
    private final Timeline timeline;

    SendGiven(PartStore parts, Returns returns, Others others, Going going, Timeline timeline) {
        this.parts = parts;
        this.returns = returns;
        this.others = others;
        this.going = going;
        this.timeline = timeline;
    }

    /** With what a paper is kept and goes on record. */
    @Component
    record Going(Folders folders, MadePapers papers, Disclosures disclosures) {}

    /** Tells compartments that their answer came back. */
    @Component
    static class Returns {

        private final SearchStore store;
        private final SealedWrites sealed;

        Returns(SearchStore store, SealedWrites sealed) {
            this.store = store;
            this.sealed = sealed;
        }

        void all(List<Part> parts, String words, Actor actor) {
            for (Part part : parts) {
                sealed.allow(part.compartmentId());
                store.event(part.id(), part.compartmentId(), "RETURNED", words, actor);
            }
        }
    }

    Decision mayCheck(Request request, Actor actor) {
        List<Part> asked = parts.of(request);
        var deciders = new ArrayList<UUID>();
        for (Part part : asked) {
            deciders.add(part.askedBy());
            deciders.addAll(part.people());
        }
        return CollationRules.mayCheck(allAnswered(asked), parts.sent(request).isPresent(), deciders, actor.accountId())
                // Whoever stands in for somebody checks nothing of that person's either.
                .and(() -> CollationRules.mayCheck(true, false, deciders, actor.worksAs()));
    }

    Decision maySend(Request request) {
        boolean fit = parts.check(request).filter(PartStore.Check::fit).isPresent();
        return RequestRules.mayGive(request)
                .and(() -> CollationRules.maySend(
                        allAnswered(parts.of(request)), fit, parts.sent(request).isPresent()));
    }

    /** @throws uk.saferhub.kernel.Refusal PRV-02-O, P */
    void check(Request request, boolean fit, String words, Actor actor) {
        mayCheck(request, actor).orThrow();
        parts.check(request, fit, words, actor);
        if (!fit) returns.all(parts.of(request), words, actor);
        tell(request, fit ? "collation_found_fit" : "collation_given_back", Map.of(), actor);
    }

    /** @throws uk.saferhub.kernel.Refusal PRV-02-A, F, L or Q */
    void send(Request request, How how, LocalDate on, Actor actor) {
        maySend(request).orThrow();
        List<PartStore.Given> given = parts.given(request);
        String words =
                given.stream().map(one -> one.title() + "\n" + one.words()).collect(Collectors.joining("\n"));
        CollationRules.mayGive(others.bearsSafeAddress(request, words, actor), List.of(), "")
                .orThrow();
        var folder = going.folders().open(request.reference(), actor);
        String title = "What is held of them";
        UUID document = going.papers()
                .keep(
                        folder,
                        new Documents.Described(title, ShownTo.ALL, Marking.OFFICIAL_SENSITIVE, ""),
                        "records.pdf",
                        GivenPaper.of(request, given, on),
                        actor);
        String disclosure = going.disclosures()
                .record(
                        folder,
                        new Given(
                                document,
                                title,
                                request.asker(),
                                RecipientKind.PERSON,
                                null,
                                "UK GDPR article 15; Data Protection Act 2018 section 45",
                                how,
                                on),
                        actor);
        parts.sent(request, document, disclosure, actor);
        tell(request, "collation_sent", Map.of("disclosure", disclosure), actor);
    }

    private static boolean allAnswered(List<Part> parts) {
        return !parts.isEmpty() && parts.stream().allMatch(part -> part.answeredAt() != null);
    }

    private void tell(Request request, String verb, Map<String, ?> facts, Actor actor) {
        timeline.record(new Happening(
                request.realmId(),
                request.id(),
                actor.accountId(),
                actor.seat(request.realmId()).organisationId(),
                actor.now(),
                verb,
                facts));
    }
}
