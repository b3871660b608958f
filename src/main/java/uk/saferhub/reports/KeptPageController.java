package uk.saferhub.reports;

import static uk.saferhub.access.Permission.ANALYSE_CRIME;
import static uk.saferhub.access.Permission.READ_CRIME;
import static uk.saferhub.access.Permission.READ_EXEMPT;
import static uk.saferhub.access.Permission.WRITE_REPORT;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Requires;
import uk.saferhub.reports.composing.Found;
import uk.saferhub.web.Frame;

/** A page of numbers as it was when a finding cited it, and whether it is so still. */
@Controller
class KeptPageController {

    private static final int MOST_CHANGES = 100;

    /**
     * The page.
     *
     * @param cited the address and what it showed, as the finding has it
     * @param now whether it is the same today, in a sentence
     */
    record Page(
            Frame frame,
            String reference,
            int number,
            String cited,
            KeptPage kept,
            String now,
            List<KeptPage.Change> changes) {}

    private final RecordFinding recording;
    private final KeptPages pages;

    KeptPageController(RecordFinding recording, KeptPages pages) {
        this.recording = recording;
        this.pages = pages;
    }

    @GetMapping("/reports/{reference}/findings/{id}/pages/{nth}")
    @Requires(
            value = WRITE_REPORT,
            also = {READ_EXEMPT, ANALYSE_CRIME, READ_CRIME})
    ModelAndView show(
            Frame frame, Actor actor, @PathVariable String reference, @PathVariable UUID id, @PathVariable int nth) {
        Report report = recording.assessment(actor, reference);
        Found found = recording.of(report).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        KeptPage kept = pages.one(id, nth).orElseThrow(NotFound::new);
        // Numbers of an agency's records are for whoever sees the records; to others they are not there.
        if (!pages.readable(actor, found, nth)) throw new NotFound();
        Optional<CitedPages.Shown> now = pages.shown(actor, found, nth);
        List<KeptPage.Change> changes =
                now.filter(shown -> !kept.same(shown)).map(kept::changes).orElse(List.of());
        return new ModelAndView(
                "saferhub/reports/kept-page",
                "page",
                new Page(
                        frame.withTitle("A page as it was cited in " + reference)
                                .withMarking(pages.marking(found, nth)),
                        reference,
                        found.number(),
                        found.pages().get(nth - 1),
                        kept,
                        words(kept, now, changes.size()),
                        changes.stream().limit(MOST_CHANGES).toList()));
    }

    private static String words(KeptPage kept, Optional<CitedPages.Shown> now, int changes) {
        if (now.isEmpty())
            return "Whether it is the same today cannot be said: you may not open that page, or it shows nothing now.";
        if (kept.same(now.get())) return "The page shows the same numbers today.";
        return changes == 0
                ? "The page shows other numbers today, in rows beyond those that are kept here."
                : "The page shows other numbers today: %,d row%s."
                        .formatted(changes, changes == 1 ? " differs" : "s differ");
    }
}
