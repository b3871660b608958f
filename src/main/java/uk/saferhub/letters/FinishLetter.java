package uk.saferhub.letters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Seat;
import uk.saferhub.disclosures.Disclosures;
import uk.saferhub.disclosures.Given;
import uk.saferhub.disclosures.How;
import uk.saferhub.disclosures.RecipientKind;
import uk.saferhub.files.Documents;
import uk.saferhub.files.Folder;
import uk.saferhub.files.MadePapers;
import uk.saferhub.files.Marking;
import uk.saferhub.files.ShownTo;
import uk.saferhub.people.Address;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;
import uk.saferhub.web.Stale;

/**
 * Finishes a letter: the interlock, the paper, the record's documents, the log of disclosures, all in one transaction. Where a
 * stop holds it up nothing of that is done but the note of the stop.
 */
@Component
class FinishLetter {

    /** How it goes. @param reason why it goes on in spite of a stop; empty where none was seen. @param agreement or null, with the basis in words */
    record Going(
            How how,
            LocalDate sentOn,
            RecipientKind kind,
            @Nullable UUID agreement,
            String basis,
            String reason) {}

    private final LetterStore store;
    private final StopStore stopped;
    private final Interlock interlock;
    private final MadePapers papers;
    private final Disclosures disclosures;
    private final Timeline timeline;

    FinishLetter(
            LetterStore store,
            StopStore stopped,
            Interlock interlock,
            MadePapers papers,
            Disclosures disclosures,
            Timeline timeline) {
        this.store = store;
        this.stopped = stopped;
        this.interlock = interlock;
        this.papers = papers;
        this.disclosures = disclosures;
        this.timeline = timeline;
    }

    /**
     * @return what holds it up; empty when it is finished
     * @throws Stale where somebody changed or finished it first
     * @throws uk.saferhub.access.NotFound where the actor writes nothing for the letter's body
     */
    List<Stop> finish(Folder opened, Letter letter, Going going, Actor actor) {
        // The letter's own body decides, and keeps the paper, for whatever others its writer acts besides.
        Folder folder = opened.seenBy(letter.organisationId());
        WriteLetter.seat(folder, actor);
        int tries = stopped.tries(actor);
        LetterRules.isDraft(letter.isDraft())
                .and(() -> LetterRules.fewPostcodes(letter.text()))
                .and(() -> LetterRules.mayTry(tries))
                .orThrow();
        Optional<Address> to = interlock.to(letter, folder, actor);
        LetterRules.hasItsAddress(letter.addressId() == null || to.isPresent()).orThrow();
        List<Stop> stops = new ArrayList<>(interlock.stops(folder, letter, actor));
        // Asked once nothing else holds it up, so that each ask is about a letter that would go.
        if (goesOn(stops, going)) stops.addAll(interlock.elsewhere(folder, letter, to.orElse(null), actor));
        boolean goesOn = goesOn(stops, going);
        if (!stops.isEmpty()) {
            boolean tried =
                    !goesOn && stops.stream().anyMatch(stop -> stop.rule().equals(SafeAddressRules.SAFE));
            stopped.add(folder, letter, stops, goesOn ? going.reason() : null, tried ? tries + 1 : null, actor);
            tell(folder, letter, goesOn ? "letter_went_on_after_a_stop" : "letter_stopped", "OWN", actor);
        }
        if (!goesOn) return stops;
        // An address that must not be found stands on the paper: only the body that holds it keeps the paper.
        boolean safe = interlock.bearsSafeAddress(folder, letter, actor);
        ShownTo shownTo = safe ? ShownTo.OWN : ShownTo.ALL;
        UUID document = papers.keep(
                folder,
                new Documents.Described("Letter: " + letter.name(), shownTo, Marking.OFFICIAL_SENSITIVE, ""),
                "letter.pdf",
                paper(folder, letter, to.orElse(null), going.sentOn(), actor),
                actor);
        if (!store.finish(letter, going.sentOn(), going.how(), document, actor)) throw stale(letter);
        disclosures.record(
                folder,
                new Given(
                        document,
                        "Letter: " + letter.name(),
                        letter.recipient(),
                        going.kind(),
                        going.agreement(),
                        going.basis(),
                        going.how(),
                        going.sentOn()),
                List.of(),
                letter.text(),
                actor);
        tell(folder, letter, "letter_sent", shownTo.name(), actor);
        return List.of();
    }

    private static boolean goesOn(List<Stop> stops, Going going) {
        return stops.isEmpty() || (!going.reason().isBlank() && stops.stream().allMatch(Stop::canGoOn));
    }

    private static byte[] paper(Folder folder, Letter letter, @Nullable Address to, LocalDate sentOn, Actor actor) {
        Seat seat = WriteLetter.seat(folder, actor);
        return LetterPaper.of(folder.record().reference(), letter, to, sentOn, seat, actor);
    }

    static Stale stale(Letter letter) {
        return new Stale(
                letter.account() + ", " + letter.organisation(), letter.knownAt(), letter.version(), List.of());
    }

    private void tell(Folder folder, Letter letter, String verb, String visibility, Actor actor) {
        Map<String, String> facts = new HashMap<>(Map.of("visibility", visibility));
        if (visibility.equals("ALL")) facts.put("what", letter.name());
        var record = folder.record();
        timeline.record(new Happening(
                record.realmId(), record.id(), actor.accountId(), letter.organisationId(), actor.now(), verb, facts));
    }
}
