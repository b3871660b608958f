package uk.saferhub.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uk.saferhub.web.Dates;
import uk.saferhub.web.Stale;
import uk.saferhub.web.Words;

/** Somebody recorded something else of the notice while the form was open. */
final class NoticeStale {

    /** What they recorded. @param on the day it holds for @param at when it was recorded */
    record Last(NoticeEvent event, LocalDate on, String note, Instant at, String by) {}

    private NoticeStale() {}

    static Stale of(Notice notice, Last last, Step step) {
        Words words = Words.of(NoticeStale.class);
        return new Stale(
                last.by(),
                last.at(),
                notice.version(),
                List.of(
                        new Stale.Difference(
                                "What became of it",
                                words.of(last.event()) + ", " + Dates.full(last.on()),
                                words.of(step.event()) + ", " + Dates.full(step.on())),
                        new Stale.Difference("Note", last.note(), step.note())));
    }
}
