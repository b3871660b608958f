package uk.saferhub.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Desk;
import uk.saferhub.access.Permission;
import uk.saferhub.complaints.Complaint;
import uk.saferhub.complaints.Complaints;
import uk.saferhub.complaints.ConcernPlace;
import uk.saferhub.complaints.ConcernState;
import uk.saferhub.complaints.Engagement;
import uk.saferhub.complaints.NamesPassed;
import uk.saferhub.complaints.Patrol;
import uk.saferhub.complaints.ShiftReturn;
import uk.saferhub.complaints.StreetWork;
import uk.saferhub.registers.Tally;

/** A youth officer's weeks in Worcester's streets: a place that draws complaints, patrols, engagements, and a night of volunteers. */
@Component
@Order(65)
class DemoStreet implements Demo.Chapter {

    private static final String YOUTH = "worcester-youth";

    private final Desk desk;
    private final DemoAccounts accounts;
    private final DemoPlaces places;
    private final Complaints complaints;
    private final StreetWork street;
    private final Clock clock;

    DemoStreet(
            Desk desk,
            DemoAccounts accounts,
            DemoPlaces places,
            Complaints complaints,
            StreetWork street,
            Clock clock) {
        this.desk = desk;
        this.accounts = accounts;
        this.places = places;
        this.complaints = complaints;
        this.street = street;
        this.clock = clock;
    }

    @Override
    public String title() {
        return "Entering the street's work";
    }

    @Override
    public void enter() {
        LocalDate today = clock.instant().atZone(Actor.LONDON).toLocalDate();
        as("youth@demo.example", actor -> {
            UUID hub = places.realm("safer-worcester", "hub");
            cathedralSquare(actor, hub, today);
            yearOfTheReport(actor, hub);
            String place = street.watch(
                    actor,
                    hub,
                    new ConcernPlace(
                            LocalDate.of(2022, 5, 9),
                            "Roofs of the community hub",
                            "Young people climb on the roofs in the evening",
                            List.of("Youth intervention officers", "Safer Neighbourhood Team", "Housing"),
                            "Youth intervention officers",
                            null));
            stands(actor, hub, place, LocalDate.of(2022, 5, 9), ConcernState.State.WORKED_ON);
            stands(actor, hub, place, LocalDate.of(2022, 6, 20), ConcernState.State.STOPPED);
            complaints.pass(
                    actor,
                    hub,
                    new NamesPassed(
                            today.minusDays(12),
                            "Safer Neighbourhood Team",
                            "City enforcement officers",
                            1,
                            "Fly-tipping",
                            "crime_and_disorder",
                            "Osbert Quince, " + MadeUp.address(71),
                            "Recording of the mobile camera, held by the police"));
        });
        as(
                "pastor@demo.example",
                actor -> street.returned(
                        actor,
                        places.realm("safer-worcester", "hub"),
                        new ShiftReturn(
                                LocalDate.of(2022, 9, 3),
                                LocalTime.of(22, 0),
                                "street-pastor-team",
                                "City centre",
                                4,
                                34,
                                2,
                                new Tally(Map.of("bottles", 41, "flip_flops", 6)),
                                null)));
    }

    /** Three calls about one place within the months that the law counts, one of them not yet answered. */
    private void cathedralSquare(Actor actor, UUID realm, LocalDate today) {
        received(actor, realm, today.minusDays(50), "rowdy", "Cathedral Square", "Prudence Ashby", "07700 900214");
        received(actor, realm, today.minusDays(23), "noise", "Cathedral Square", null, null);
        received(actor, realm, today.minusDays(6), "rowdy", "Cathedral Square", "Prudence Ashby", "07700 900214");
        received(actor, realm, today.minusDays(2), "graffiti", "Fish Street", "Alwyn Reeve", "alwyn@mail.example");
    }

    private void yearOfTheReport(Actor actor, UUID realm) {
        for (int week = 0; week < 4; week++)
            street.patrol(
                    actor,
                    realm,
                    new Patrol(
                            LocalDate.of(2022, 7, 1).plusWeeks(week),
                            LocalTime.of(20, 30),
                            YOUTH,
                            2,
                            week % 2 == 0 ? Patrol.Cause.PROACTIVE : Patrol.Cause.REACTIVE,
                            "Riverside and the Cross",
                            null,
                            null));
        engaged(actor, realm, LocalDate.of(2022, 7, 1), "young_adult", 11);
        engaged(actor, realm, LocalDate.of(2022, 7, 15), "adult", 3);
        engaged(actor, realm, LocalDate.of(2022, 7, 16), "young_adult", 1, Engagement.Occasion.MENTORING);
    }

    private void engaged(Actor actor, UUID realm, LocalDate on, String age, int number) {
        engaged(actor, realm, on, age, number, Engagement.Occasion.PROACTIVE);
    }

    private void engaged(Actor actor, UUID realm, LocalDate on, String age, int number, Engagement.Occasion why) {
        street.engage(
                actor,
                realm,
                new Engagement(on, YOUTH, "Riverside", why, age, number, null, Engagement.Named.UNNAMED, null, null));
    }

    private void stands(Actor actor, UUID realm, String place, LocalDate on, ConcernState.State state) {
        street.stands(actor, realm, new ConcernState(on, place, state, null, null));
    }

    private void received(
            Actor actor,
            UUID realm,
            LocalDate on,
            String kind,
            String place,
            @Nullable String reporter,
            @Nullable String contact) {
        complaints.receive(
                actor,
                realm,
                new Complaint(
                        on,
                        Complaint.Source.RESIDENT,
                        kind,
                        place,
                        null,
                        null,
                        "Cannot sleep, and is afraid to go out",
                        null,
                        reporter,
                        contact,
                        null,
                        null,
                        null));
    }

    private void as(String who, java.util.function.Consumer<Actor> work) {
        desk.serve(accounts.of(who), Permission.RECORD_COMPLAINT, "demo: the street", actor -> {
            work.accept(actor);
            return true;
        });
    }
}
