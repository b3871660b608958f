package uk.saferhub.cases.particulars;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.timeline.Timeline;
import uk.saferhub.timeline.TimelineEntry;

/** What a case's title and aim said before each correction, as its timeline keeps it (AUD-02). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EarlierStates {

    private static final int MOST = 10;
    private static final String BECAME = " → ";

    /**
     * Words that stood until a day.
     *
     * @param id of the correction's entry, and the field: {@code 01...-Title}
     * @param words as they were, with names that a reader may not be told
     */
    record Earlier(String id, String field, String words, LocalDate until) {}

    private final Timeline timeline;

    EarlierStates(Timeline timeline) {
        this.timeline = timeline;
    }

    /** The newest ten that differ from what stands there now, newest first. The caller has opened the case. */
    List<Earlier> of(HubCase hubCase) {
        return all(hubCase.id())
                .filter(one -> !one.words().equals(now(hubCase, one.field())))
                .limit(MOST)
                .toList();
    }

    Optional<Earlier> one(HubCase hubCase, String id) {
        return all(hubCase.id()).filter(one -> one.id().equals(id)).findFirst();
    }

    private Stream<Earlier> all(UUID caseId) {
        return timeline.of(caseId).stream()
                .filter(entry -> entry.verb().equals("case_corrected"))
                .flatMap(entry -> Stream.of("Title", "Aim").flatMap(field -> of(entry, field).stream()));
    }

    /** Words that hold the arrow themselves cannot be told apart, and are not offered. */
    private static Optional<Earlier> of(TimelineEntry entry, String field) {
        String[] sides = String.valueOf(entry.facts().get(field)).split(BECAME, -1);
        if (sides.length != 2) return Optional.empty();
        LocalDate until = entry.happenedAt().atZone(Actor.LONDON).toLocalDate();
        return Optional.of(new Earlier(entry.id() + "-" + field, field, sides[0], until));
    }

    private static String now(HubCase hubCase, String field) {
        return field.equals("Title") ? hubCase.title() : hubCase.aim();
    }
}
