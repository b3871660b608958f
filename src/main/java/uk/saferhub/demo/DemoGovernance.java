package uk.saferhub.demo;

import static java.time.LocalDate.of;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Desk;
import uk.saferhub.access.Permission;
import uk.saferhub.configuration.Cadence;
import uk.saferhub.configuration.MeetingMode;
import uk.saferhub.meetings.MeetingDecision;
import uk.saferhub.meetings.Meetings;
import uk.saferhub.meetings.Series;

/** How York's groups and panels met in 2019, and what they decided. */
@Component
@Order(40)
class DemoGovernance implements Demo.Chapter {

    private final Desk desk;
    private final DemoAccounts accounts;
    private final DemoPlaces places;
    private final Meetings meetings;

    DemoGovernance(Desk desk, DemoAccounts accounts, DemoPlaces places, Meetings meetings) {
        this.desk = desk;
        this.accounts = accounts;
        this.places = places;
        this.meetings = meetings;
    }

    @Override
    public String title() {
        return "Entering meetings and decisions";
    }

    @Override
    public void enter() {
        UUID manager = accounts.of("manager@demo.example");
        desk.serve(manager, Permission.RECORD_MEETING, "demo: history", actor -> {
            UUID york = places.realm("york", "governance");
            series(
                    actor,
                    york,
                    "york-marac",
                    "York MARAC",
                    null,
                    Series.Standing.MEETING,
                    Cadence.TWICE_WEEKLY,
                    MeetingMode.CONFERENCE_CALL,
                    of(2017, 10, 2),
                    null,
                    List.of(),
                    null);
            series(
                    actor,
                    york,
                    "york-channel",
                    "York Channel Panel",
                    null,
                    Series.Standing.MEETING,
                    Cadence.MONTHLY,
                    MeetingMode.IN_PERSON,
                    of(2017, 1, 10),
                    null,
                    List.of(),
                    null);
            series(
                    actor,
                    york,
                    "ct-task-group",
                    "Counter Terrorism Task Group training",
                    "ct-task-group",
                    Series.Standing.MEETING,
                    Cadence.MONTHLY,
                    MeetingMode.IN_PERSON,
                    of(2018, 4, 3),
                    of(2020, 12, 1),
                    List.of(),
                    null);
            series(
                    actor,
                    places.realm("york-north-yorkshire", "governance"),
                    "single-marac",
                    "Single York and North Yorkshire MARAC",
                    null,
                    Series.Standing.PROPOSED,
                    Cadence.TWICE_WEEKLY,
                    MeetingMode.CONFERENCE_CALL,
                    of(2019, 9, 2),
                    null,
                    List.of("York and Selby", "The remainder of North Yorkshire"),
                    15);
            decide(
                    actor,
                    york,
                    MeetingDecision.Kind.AGREE_REPORTING,
                    "scrutiny-reports",
                    "york-scrutiny",
                    of(2017, 6, 20),
                    "Reports on the strategy come to the committee twice a year.");
            decide(
                    actor,
                    york,
                    MeetingDecision.Kind.APPROVE_REFRESH,
                    "strategy-refresh",
                    "safer-york-board",
                    of(2019, 5, 15),
                    "The refreshed strategy is approved.");
            decide(
                    actor,
                    york,
                    MeetingDecision.Kind.COMMISSION,
                    "locality_review",
                    "safer-york-board",
                    of(2019, 5, 15),
                    "A locality review of county lines is commissioned.");
            decide(
                    actor,
                    york,
                    MeetingDecision.Kind.ESTABLISH_GROUP,
                    "jcg-soc",
                    "safer-york-board",
                    of(2019, 10, 9),
                    "A joint co-ordinating group on serious and organised crime is formed.");
            return true;
        });
    }

    private void series(
            Actor actor,
            UUID realm,
            String code,
            String name,
            @Nullable String group,
            Series.Standing standing,
            Cadence cadence,
            MeetingMode mode,
            LocalDate began,
            @Nullable LocalDate booked,
            List<String> sections,
            @Nullable Integer pause) {
        meetings.start(
                actor,
                realm,
                new Series(code, name, group, standing, cadence, mode, began, null, booked, sections, pause));
    }

    private void decide(
            Actor actor,
            UUID realm,
            MeetingDecision.Kind kind,
            String subject,
            String group,
            LocalDate on,
            String wording) {
        meetings.decide(actor, realm, new MeetingDecision(kind, subject, group, on, null, wording));
    }
}
