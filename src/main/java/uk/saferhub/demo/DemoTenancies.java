package uk.saferhub.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Desk;
import uk.saferhub.access.Permission;
import uk.saferhub.cases.CaseKind;
import uk.saferhub.cases.Cases;
import uk.saferhub.cases.NewCase;
import uk.saferhub.cases.OpenedCase;

/** The hub's county lines cases of 2019 and what became of the tenancies. All are closed history by now. */
@Component
@Order(30)
class DemoTenancies implements Demo.Chapter {

    private static final LocalDate SPRING = LocalDate.of(2019, 4, 15);
    private static final LocalDate POSSESSION_SETTLED = LocalDate.of(2020, 3, 2);

    private final Desk desk;
    private final DemoAccounts accounts;
    private final DemoPlaces places;
    private final Cases cases;

    DemoTenancies(Desk desk, DemoAccounts accounts, DemoPlaces places, Cases cases) {
        this.desk = desk;
        this.accounts = accounts;
        this.places = places;
        this.cases = cases;
    }

    @Override
    public String title() {
        return "Entering the hub's cases of 2019";
    }

    @Override
    public void enter() {
        UUID hub = accounts.of("hub@demo.example");
        ended(hub, 0, "evicted", "Possession granted and the warrant carried out");
        ended(hub, 1, "surrendered", "Gave the keys back after talking it through");
        sought(hub, 2, "Notice seeking possession served");
        sought(hub, 3, "Claim issued at the county court");
    }

    private void ended(UUID hub, int number, String outcome, String words) {
        LocalDate opened = opened(number);
        String reference = open(hub, number, opened);
        as(hub, actor -> cases.recordOutcome(reference, outcome, opened.plusDays(60), words, actor));
        close(hub, reference, opened.plusDays(90));
    }

    /** Possession was still sought at the end of October 2019, and no longer in the spring after. */
    private void sought(UUID hub, int number, String words) {
        LocalDate opened = opened(number);
        String reference = open(hub, number, opened);
        UUID outcome = as(
                hub, actor -> cases.recordOutcome(reference, "possession_sought", opened.plusDays(60), words, actor));
        as(hub, actor -> {
            cases.endOutcome(reference, outcome, POSSESSION_SETTLED, actor);
            return true;
        });
        close(hub, reference, POSSESSION_SETTLED);
    }

    private static LocalDate opened(int number) {
        return SPRING.plusWeeks(4L * number);
    }

    private String open(UUID hub, int number, LocalDate opened) {
        OpenedCase opening = as(hub, actor -> cases.open(file(actor, number, opened), actor));
        return opening.reference();
    }

    private NewCase file(Actor actor, int number, LocalDate opened) {
        return new NewCase(
                places.realm("york", "hub"),
                places.area(MadeUp.ward(number)),
                CaseKind.PLACE,
                "Flat at " + MadeUp.address(40 + number),
                "End the dealing and keep the neighbours safe",
                "county_lines",
                "york-hub",
                places.organisation("cyc-community-safety"),
                actor.accountId(),
                List.of(places.organisation("nyp"), places.organisation("cyc-housing")),
                null,
                List.of(),
                null,
                null,
                opened,
                opened.plusDays(28),
                null,
                null);
    }

    private void close(UUID hub, String reference, LocalDate on) {
        as(hub, actor -> {
            cases.close(reference, on, "resolved", "The landlord and the neighbours, by letter", null, null, 0, actor);
            return true;
        });
    }

    private <T> T as(UUID hub, Function<Actor, T> work) {
        return desk.serve(hub, Permission.MANAGE_CASE, "demo: history", work);
    }
}
