package uk.saferhub.complaints.operations;

import static uk.saferhub.access.Permission.READ_ACTION;
import static uk.saferhub.access.Permission.READ_COMPLAINT;
import static uk.saferhub.access.Permission.READ_FIGURE;
import static uk.saferhub.access.Permission.READ_NOTICE;
import static uk.saferhub.access.Permission.RECORD_COMPLAINT;
import static uk.saferhub.complaints.Operations.BEGUN;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Requires;
import uk.saferhub.access.Seat;
import uk.saferhub.registers.PackLists;
import uk.saferhub.registers.Registers;
import uk.saferhub.search.Titled;
import uk.saferhub.timeline.Timeline;
import uk.saferhub.timeline.TimelineEntry;
import uk.saferhub.web.Detail;
import uk.saferhub.web.Event;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Words;

/** One operation: what it is for, what was done under it, what came of it. */
@Controller
class OperationController {

    /**
     * @param standing how it stands today, in words
     * @param lists by kind, where those of the kind stand in a list; a kind without one is left out
     * @param figure where the figure that shows its success is worked out, or null
     * @param actions the record's own actions, or null where the reader may not
     */
    record Page(
            Frame frame,
            OperationFile file,
            String name,
            String standing,
            List<Detail> details,
            List<Doings.Count> counts,
            Map<String, String> lists,
            List<Doings.Doing> newest,
            List<OperationStore.Told> results,
            List<OperationStore.Change> changes,
            List<Event> events,
            @Nullable String figure,
            @Nullable String actions,
            boolean mayRecord) {

        String what(String kind) {
            return WORDS.text("kind." + kind.replace(' ', '_'));
        }

        String success(OperationStore.Told told) {
            return Words.of(uk.saferhub.complaints.OperationResult.class)
                    .of(told.result().success());
        }
    }

    private static final Words WORDS = Words.of(OperationController.class);

    private final OperationStore store;
    private final Doings doings;
    private final Registers registers;
    private final PackLists packs;
    private final Timeline timeline;
    private final Names names;

    OperationController(
            OperationStore store, Doings doings, Registers registers, PackLists packs, Timeline timeline, Names names) {
        this.store = store;
        this.doings = doings;
        this.registers = registers;
        this.packs = packs;
        this.timeline = timeline;
        this.names = names;
    }

    @Bean
    static Titled operationsFound() {
        return new Titled(
                "Operations", "/street/operations/", READ_COMPLAINT, "operation_found_label", "named_operation");
    }

    @GetMapping("/street/operations/{reference}")
    @Requires(value = READ_COMPLAINT, also = READ_NOTICE)
    ModelAndView show(Frame frame, Actor actor, @PathVariable String reference) {
        OperationFile file = store.one(actor, reference);
        var words = registers.words(actor, BEGUN, reference);
        List<TimelineEntry> entries =
                timeline.of(file.id()).stream().filter(TimelineEntry::isForAll).toList();
        Map<UUID, String> named =
                names.of(entries.stream().map(TimelineEntry::actorId).toList());
        List<Doings.Count> counts = doings.counts(file, actor);
        var page = new Page(
                frame.withTitle("Operation " + reference),
                file,
                words.name(),
                standing(file, actor.today()),
                BEGUN.form().details(words, packs.of(actor, BEGUN, actor.permission())),
                counts,
                doings.lists(counts, file),
                doings.newest(file, actor),
                store.results(file),
                store.changes(file),
                entries.stream()
                        .map(entry -> event(entry, named.getOrDefault(entry.actorId(), "")))
                        .toList(),
                figure(file, actor),
                actor.may(READ_ACTION, file.realmId()) ? "/actions?on=" + reference : null,
                actor.may(RECORD_COMPLAINT, file.realmId()) && file.isLedBy(actor));
        return new ModelAndView("saferhub/complaints/operations/show", "page", page);
    }

    private static String standing(OperationFile file, LocalDate today) {
        if (file.endedOn() != null) return WORDS.text("standing.ended");
        if (file.begunOn().isAfter(today)) return WORDS.text("standing.ahead");
        boolean over = file.untilOn() != null && file.untilOn().isBefore(today);
        return WORDS.text(over ? "standing.over" : "standing.runs");
    }

    private static @Nullable String figure(OperationFile file, Actor actor) {
        if (file.figure() == null || !actor.may(READ_FIGURE)) return null;
        UUID realm = file.realmId();
        return actor.seats().stream()
                .filter(seat -> seat.realmId().equals(realm))
                .map(Seat::partnership)
                .findFirst()
                .map(partnership -> "/figures/of/" + partnership + "/" + file.figure() + "?from=" + file.begunOn()
                        + "&to=" + Objects.requireNonNullElse(file.endedOn(), actor.today()))
                .orElse(null);
    }

    private static Event event(TimelineEntry entry, String by) {
        String verb = entry.verb().substring(entry.verb().lastIndexOf('_') + 1);
        // What hangs on a record tells of itself under verbs of its own module, which need not be known here.
        String title = WORDS.text(
                WORDS.has("event." + verb) ? "event." + verb : "event.noted",
                Objects.requireNonNullElse(entry.facts().get("reason"), ""));
        return Event.of(title, entry.knownAt(), by, "");
    }
}
