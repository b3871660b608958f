package uk.saferhub.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Desk;
import uk.saferhub.access.Permission;
import uk.saferhub.actions.RaiseOnRecord;
import uk.saferhub.meetings.MeetingDecision;
import uk.saferhub.meetings.Meetings;

/** What York's board decided lately, and who does what about it. */
@Component
@Order(41)
class DemoDecisions implements Demo.Chapter {

    private final Desk desk;
    private final DemoAccounts accounts;
    private final DemoPlaces places;
    private final Meetings meetings;
    private final RaiseOnRecord actions;
    private final Clock clock;

    DemoDecisions(
            Desk desk,
            DemoAccounts accounts,
            DemoPlaces places,
            Meetings meetings,
            RaiseOnRecord actions,
            Clock clock) {
        this.desk = desk;
        this.accounts = accounts;
        this.places = places;
        this.meetings = meetings;
        this.actions = actions;
        this.clock = clock;
    }

    @Override
    public String title() {
        return "Entering what the board decided lately";
    }

    @Override
    public void enter() {
        UUID manager = accounts.of("manager@demo.example");
        LocalDate today = clock.instant().atZone(Actor.LONDON).toLocalDate();
        String decision = desk.serve(
                manager,
                Permission.RECORD_MEETING,
                "demo",
                actor -> meetings.decide(
                        actor,
                        places.realm("york", "governance"),
                        new MeetingDecision(
                                MeetingDecision.Kind.OTHER,
                                "underpass-lighting",
                                "safer-york-board",
                                today.minusDays(21),
                                null,
                                "The underpass is to be lit before the clocks go back.")));
        raise(manager, decision, manager, "Write to the board about the cost of lighting", today.minusDays(5), today);
        raise(manager, decision, null, "Ask residents which paths they avoid", today.plusDays(6), today);
    }

    private void raise(
            UUID manager,
            String decision,
            @org.jspecify.annotations.Nullable UUID person,
            String what,
            LocalDate due,
            LocalDate today) {
        desk.serve(
                manager,
                Permission.WORK_ACTION,
                List.of(Permission.READ_MEETING),
                "demo",
                actor -> actions.raise(
                        decision,
                        places.organisation("cyc-community-safety"),
                        person,
                        what,
                        null,
                        today.minusDays(21),
                        due,
                        actor));
    }
}
