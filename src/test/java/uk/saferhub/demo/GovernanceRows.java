package uk.saferhub.demo;

import static java.time.LocalDate.of;
import static uk.saferhub.demo.SeedChange.row;

import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.configuration.Cadence;
import uk.saferhub.configuration.MeetingMode;
import uk.saferhub.meetings.MeetingDecision;
import uk.saferhub.meetings.Meetings;
import uk.saferhub.meetings.Series;
import uk.saferhub.meetings.Series.Standing;

/** How groups and panels meet and what they decided, by the partnership manager. */
final class GovernanceRows extends SeedChanges {

    @Autowired
    Meetings meetings;

    @Override
    List<SeedChange> all() {
        return List.of(
                meets(
                        "training every quarter, booked into 2021",
                        "york",
                        series("ct-task-group", Cadence.QUARTERLY, MeetingMode.IN_PERSON, List.of()),
                        row(
                                "F000-021",
                                "sessions monthly, and dates are booked through 2020",
                                "sessions quarterly, and dates are booked through 2021")),
                meets(
                        "York MARAC once a week",
                        "york",
                        series("york-marac", Cadence.WEEKLY, MeetingMode.CONFERENCE_CALL, List.of()),
                        row("F000-024", "York MARAC has sat twice weekly by", "York MARAC has sat weekly by")),
                meets(
                        "York MARAC on line",
                        "york",
                        series("york-marac", Cadence.TWICE_WEEKLY, MeetingMode.ONLINE, List.of()),
                        row("F000-025", "twice weekly by conference call", "twice weekly by online")),
                meets(
                        "a third section",
                        "york-north-yorkshire",
                        series(
                                "single-marac",
                                Cadence.TWICE_WEEKLY,
                                MeetingMode.CONFERENCE_CALL,
                                List.of("York", "Selby", "The rest")),
                        row("F000-026", "in two sections with a break", "in three sections with a break")),
                meets(
                        "Channel every fortnight",
                        "york",
                        series("york-channel", Cadence.FORTNIGHTLY, MeetingMode.IN_PERSON, List.of()),
                        row("F000-028", "It meets monthly to an agenda", "It meets fortnightly to an agenda")),
                SeedChange.of(
                        "the group is approved again",
                        () -> manage(
                                "york",
                                (actor, realm) -> meetings.decide(
                                        actor,
                                        realm,
                                        new MeetingDecision(
                                                MeetingDecision.Kind.ESTABLISH_GROUP,
                                                "jcg-soc",
                                                "safer-york-board",
                                                of(2019, 12, 4),
                                                null,
                                                "Approved with new terms."))),
                        row(
                                "F000-058",
                                "In October 2019 the partnership approved a Joint",
                                "In December 2019 the partnership approved a Joint")));
    }

    private SeedChange meets(String what, String partnership, Series series, SeedRow row) {
        return SeedChange.of(
                what, () -> manage(partnership, (actor, realm) -> meetings.start(actor, realm, series)), row);
    }

    /** A changed arrangement from November on. */
    private static Series series(String code, Cadence cadence, MeetingMode mode, List<String> sections) {
        @Nullable Integer pause = sections.isEmpty() ? null : 15;
        return new Series(
                code,
                code,
                null,
                Standing.MEETING,
                cadence,
                mode,
                of(2019, 11, 4),
                null,
                of(2021, 6, 1),
                sections,
                pause);
    }

    private void manage(String partnership, BiConsumer<Actor, UUID> work) {
        as("manager", Permission.RECORD_MEETING, actor -> work.accept(actor, places.realm(partnership, "governance")));
    }
}
