package uk.saferhub.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Desk;
import uk.saferhub.access.Permission;
import uk.saferhub.privacy.breaches.BreachKind;
import uk.saferhub.privacy.breaches.BreachStepKind;
import uk.saferhub.privacy.breaches.DataCategory;
import uk.saferhub.privacy.breaches.ReportBreach;
import uk.saferhub.privacy.breaches.Risk;
import uk.saferhub.privacy.breaches.WorkBreach;
import uk.saferhub.privacy.foi.FoiAnswer;
import uk.saferhub.privacy.foi.FoiAnswers;
import uk.saferhub.privacy.requests.EnterRequest;
import uk.saferhub.privacy.requests.EnterRequest.Asked;
import uk.saferhub.privacy.requests.Outcome;
import uk.saferhub.privacy.requests.Request;
import uk.saferhub.privacy.requests.RequestKind;
import uk.saferhub.privacy.requests.RequestStore;
import uk.saferhub.privacy.requests.StepKind;
import uk.saferhub.privacy.requests.WorkRequest;

/** What people asked of York by right, and a breach that a hub officer reported yesterday. */
@Component
@Order(75)
class DemoRights implements Demo.Chapter {

    private final Desk desk;
    private final DemoAccounts accounts;
    private final DemoPlaces places;
    private final Requests requests;
    private final Breaches breaches;

    DemoRights(Desk desk, DemoAccounts accounts, DemoPlaces places, Requests requests, Breaches breaches) {
        this.desk = desk;
        this.accounts = accounts;
        this.places = places;
        this.requests = requests;
        this.breaches = breaches;
    }

    /** The use cases of requests. */
    @Component
    record Requests(EnterRequest enter, WorkRequest work, RequestStore store, FoiAnswers answers) {}

    /** The use cases of breaches. */
    @Component
    record Breaches(ReportBreach report, WorkBreach work) {}

    @Override
    public String title() {
        return "Entering what people asked by right";
    }

    @Override
    public void enter() {
        UUID officer = accounts.of("rights@demo.example");
        UUID realm = places.realm("york", "governance");
        desk.serve(officer, Permission.HANDLE_RIGHTS, "demo: requests", actor -> asked(realm, actor));
        UUID hub = accounts.of("hub@demo.example");
        String reference = desk.serve(hub, Permission.READ_HOME, "demo: breach", this::breach);
        desk.serve(officer, Permission.HANDLE_RIGHTS, "demo: breach", actor -> assessed(reference, actor));
    }

    private boolean asked(UUID realm, Actor actor) {
        LocalDate today = actor.today();
        Request copy = enter(
                realm,
                RequestKind.ACCESS,
                "Corwin Mossbank",
                "A copy of everything that is held of him since 2019",
                today.minusDays(24),
                "",
                actor);
        step(copy, StepKind.IDENTITY_ASKED, today.minusDays(23), "Asked for a paper with his name on it", actor);
        step(copy, StepKind.IDENTITY_SHOWN, today.minusDays(20), "Driving licence seen at the desk", actor);
        enter(
                realm,
                RequestKind.RECTIFICATION,
                "Isolde Mossbank",
                "That her family name is spelt as on her birth certificate",
                today.minusDays(6),
                "Known to her caseworker",
                actor);
        Request closed = enter(
                realm,
                RequestKind.FOI,
                "A student of the university",
                "How many community protection warnings were issued in the last twelve months?",
                today.minusDays(40),
                "",
                actor);
        var said = new FoiAnswer(
                "The register of notices",
                "The number is in the yearly report that is in the public library.",
                new String[] {"S21"},
                "It is published already: the library holds it.",
                true,
                null,
                null);
        requests.answers().write(closed, said, actor);
        requests.work().close(closed, Outcome.IN_PART, today.minusDays(30), "Pointed to the yearly report", actor);
        enter(
                realm,
                RequestKind.FOI,
                "A local newspaper",
                "What the hub cost in each of the last three years",
                today.minusDays(9),
                "",
                actor);
        return true;
    }

    private Request enter(
            UUID realm, RequestKind kind, String asker, String words, LocalDate received, String shown, Actor actor) {
        String reference =
                requests.enter().enter(realm, new Asked(kind, asker, words, received, shown, actor.accountId()), actor);
        return requests.store().load(reference, Permission.HANDLE_RIGHTS, actor);
    }

    private void step(Request request, StepKind kind, LocalDate on, String words, Actor actor) {
        Request now = requests.store().load(request.reference(), Permission.HANDLE_RIGHTS, actor);
        requests.work().step(now, kind, on, words, actor);
    }

    private String breach(Actor actor) {
        return breaches.report()
                .report(
                        "york",
                        BreachKind.SENT_WRONGLY,
                        actor.now().minus(Duration.ofHours(26)),
                        "An agenda went to a former member of the panel. It named two addresses. He rang and deleted it.",
                        actor);
    }

    private boolean assessed(String reference, Actor actor) {
        var found = new WorkBreach.Done(
                BreachStepKind.ASSESSED,
                Risk.RISK,
                2,
                List.of(DataCategory.NAMES, DataCategory.ADDRESSES),
                actor.now(),
                "He confirmed in writing that he deleted it unread, and knows neither household.");
        breaches.work().step(reference, found, actor);
        return true;
    }
}
