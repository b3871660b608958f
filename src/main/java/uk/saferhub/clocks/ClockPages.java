package uk.saferhub.clocks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.HeldNames;
import uk.saferhub.configuration.ClockTerms.Days;
import uk.saferhub.configuration.ClockTerms.PauseReason;
import uk.saferhub.configuration.Settings;
import uk.saferhub.kernel.HeldWords;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Dates;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Words;

/** Clocks in words, and what is typed to pause one, for the pages of the records that they belong to. */
@Component
public class ClockPages {

    private static final Words WORDS = Words.of(ClockPages.class);

    private final PauseClock pause;
    private final Clocks clocks;
    private final HeldNames names;

    ClockPages(PauseClock pause, Clocks clocks, HeldNames names) {
        this.names = names;
        this.pause = pause;
        this.clocks = clocks;
    }

    /**
     * @param shown the clocks of one record that the reader may know of
     * @param mayPause whether the reader may pause this record's clocks at all
     */
    public ClockPanel panel(Frame frame, List<Clock> shown, String path, boolean mayPause, Fields fields, Actor actor) {
        LocalDate today = actor.today();
        Optional<Settings> settings = shown.isEmpty()
                ? Optional.empty()
                : clocks.settings(shown.getFirst().realmId(), actor);
        HeldWords held =
                shown.isEmpty() ? HeldWords.NONE : names.in(shown.getFirst().recordId(), actor);
        List<Clock> pausable = !mayPause
                ? List.of()
                : shown.stream()
                        .filter(clock -> ClockRules.mayPause(clock, Clocks.reasons(clock, settings), today)
                                .isAllowed())
                        .toList();
        return new ClockPanel(
                frame,
                fields,
                path,
                today,
                shown.stream()
                        .map(clock -> row(clock, mayPause, settings, today, held))
                        .toList(),
                pausable.stream()
                        .map(clock -> Choice.of(
                                clock.id(),
                                what(clock.kind()) + ", " + clock.organisation() + ", due " + Dates.day(clock.dueOn())))
                        .toList(),
                pausable.stream()
                        .flatMap(clock -> Clocks.reasons(clock, settings).stream())
                        .distinct()
                        .map(reason -> Choice.of(reason.code(), reason.label()))
                        .toList());
    }

    /** Pauses as it was typed. @return false where a word of the form is wrong, which is noted there */
    public boolean pause(UUID recordId, List<Clock> shown, Fields fields, Actor actor) {
        var read = fields.read();
        UUID chosen = read.id("clock", WORDS.text("missing.clock"));
        String reason = read.required("reason", WORDS.text("missing.reason"));
        LocalDate from = read.requiredDate("from", WORDS.text("missing.from"));
        LocalDate until = read.requiredDate("until", WORDS.text("missing.until"));
        String words = read.atMost("words", 2000).text("words");
        Clock clock = shown.stream()
                .filter(one -> one.id().equals(chosen))
                .findFirst()
                .orElse(null);
        if (clock == null) fields.error("clock", WORDS.text("missing.clock"));
        if (clock != null
                && Clocks.reasons(clock, clocks.settings(clock.realmId(), actor)).stream()
                        .noneMatch(one -> one.code().equals(reason)))
            fields.error("reason", WORDS.text("wrong.reason"));
        if (!fields.ok() || clock == null || from == null || until == null) return false;
        pause.pause(recordId, clock.id(), from, until, reason, words, actor);
        return true;
    }

    static String what(ClockKind kind) {
        return WORDS.of(kind);
    }

    /** How it stands, in words: late by how much, paused until when. */
    static String standing(ClockState state, LocalDate dueOn, @Nullable LocalDate pausedUntil, LocalDate today) {
        return switch (state) {
            case PAUSED -> WORDS.text("until", Dates.day(pausedUntil));
            case RUNNING, SOON, LATE -> Dates.due(today, dueOn);
            default -> WORDS.of(state);
        };
    }

    private static String standing(Clock clock, LocalDate today) {
        Pause now = clock.pause(today);
        LocalDate until = now == null ? null : now.countsAgainOn().minusDays(1);
        return standing(clock.state(today), clock.dueOn(), until, today);
    }

    private static ClockPanel.Row row(
            Clock clock, boolean mayPause, Optional<Settings> settings, LocalDate today, HeldWords held) {
        String count = "Counted from " + Dates.day(clock.startedOn()) + ", "
                + (clock.days() == Days.WORKING ? "working days" : "days")
                + (clock.dueOn().equals(clock.firstDueOn())
                        ? ""
                        : "; without pauses it was due on " + Dates.day(clock.firstDueOn()));
        return new ClockPanel.Row(
                clock.id(),
                what(clock.kind()),
                clock.organisation(),
                clock.state(today),
                standing(clock, today),
                clock.dueOn(),
                count,
                clock.pauses().stream()
                        .flatMap(pause -> said(pause, Clocks.reasons(clock, settings), held))
                        .toList(),
                mayPause && ClockRules.mayResume(clock, today).isAllowed());
    }

    private static Stream<String> said(Pause one, List<PauseReason> reasons, HeldWords held) {
        String label = reasons.stream()
                .filter(reason -> reason.code().equals(one.reason()))
                .map(PauseReason::label)
                .findFirst()
                .orElse(one.reason());
        String paused = WORDS.text(
                "paused",
                Dates.day(one.fromOn()),
                Dates.day(one.untilOn()),
                label,
                one.account(),
                one.organisation(),
                held.in(one.words()));
        LocalDate again = one.resumedOn();
        return again == null ? Stream.of(paused) : Stream.of(paused, WORDS.text("resumed", Dates.day(again)));
    }
}
