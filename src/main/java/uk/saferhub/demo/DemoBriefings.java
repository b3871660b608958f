package uk.saferhub.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Desk;
import uk.saferhub.access.Permission;
import uk.saferhub.briefings.BriefingDesk;
import uk.saferhub.briefings.RoundSteps;

/** A round of briefings for York's wards: issued, one held, one councillor's words, and an action that came of them; and one for Worcester's. */
@Component
@Order(96)
class DemoBriefings implements Demo.Chapter {

    private static final int QUARTER = 3;
    private static final String WARD = "E05010318";

    private final Desk desk;
    private final DemoAccounts accounts;
    private final DemoPlaces places;
    private final RoundSteps rounds;
    private final BriefingDesk briefings;
    private final Clock clock;

    DemoBriefings(
            Desk desk,
            DemoAccounts accounts,
            DemoPlaces places,
            RoundSteps rounds,
            BriefingDesk briefings,
            Clock clock) {
        this.desk = desk;
        this.accounts = accounts;
        this.places = places;
        this.rounds = rounds;
        this.briefings = briefings;
        this.clock = clock;
    }

    @Override
    public String title() {
        return "Making ward briefings";
    }

    @Override
    public void enter() {
        LocalDate today = clock.instant().atZone(Actor.LONDON).toLocalDate();
        york(today);
        as("worcester-manager@demo.example", Permission.MAKE_BRIEFING, actor -> {
            UUID realm = places.realm("safer-worcester", "governance");
            String made = round(actor, realm, today, "made-up-western");
            rounds.issue(actor, made, today.plusDays(12));
            return made;
        });
    }

    private String round(Actor actor, UUID realm, LocalDate today, String force) {
        YearMonth last = YearMonth.from(today).minusMonths(2);
        return rounds.makeNow(actor, realm, last.minusMonths(QUARTER - 1L), last, List.of(force), 50);
    }

    private void york(LocalDate today) {
        UUID realm = places.realm("york", "governance");
        UUID councillor = accounts.of("councillor@demo.example");
        String round = as("manager@demo.example", Permission.MAKE_BRIEFING, actor -> {
            briefings.appoint(actor, realm, WARD, "Guildhall", councillor);
            String made = round(actor, realm, today, "made-up");
            rounds.issue(actor, made, today.plusDays(5));
            return made;
        });
        String briefing =
                as("manager@demo.example", Permission.MAKE_BRIEFING, actor -> briefings.of(actor, round, WARD));
        as("councillor@demo.example", Permission.GIVE_PERCEPTION, actor -> {
            briefings.say(
                    actor,
                    briefing,
                    "The steps by the river",
                    "Bottles and shouting on Friday and Saturday nights, and people take the long way round",
                    "FAIRLY");
            return briefing;
        });
        as("manager@demo.example", Permission.MAKE_BRIEFING, actor -> {
            briefings.raise(
                    actor, briefing, "Walk the river steps at closing time for four weekends", today.plusDays(30));
            String other = briefings.of(actor, round, "E05010313");
            briefings.held(actor, other, today, "The councillors of the ward, Sergeant Rowe, the partnership manager");
            return other;
        });
    }

    private String as(String who, Permission permission, java.util.function.Function<Actor, String> work) {
        return desk.serve(
                accounts.of(who),
                permission,
                List.of(
                        Permission.READ_BRIEFING,
                        Permission.MAKE_BRIEFING,
                        Permission.READ_CRIME,
                        Permission.WORK_ACTION),
                "demo: ward briefings",
                work);
    }
}
