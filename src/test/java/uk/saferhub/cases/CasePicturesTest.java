package uk.saferhub.cases;

import static uk.saferhub.access.Permission.*;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.access.Actor;
import uk.saferhub.actions.Approach;
import uk.saferhub.people.Described;
import uk.saferhub.people.Name;
import uk.saferhub.people.People;
import uk.saferhub.scoring.Answer;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Window;
import uk.saferhub.testing.Worlds;

/** The pages in a real browser, wide and narrow: accessible, without sideways scroll. Pictures go to target/cases. */
@SaferHubTest
class CasePicturesTest {

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    Cases cases;

    @Autowired
    CaseHistory history;

    @Autowired
    People people;

    UUID marguerite;

    @LocalServerPort
    int port;

    @Test
    void theyAreAccessibleAndFitTheirWindow() {
        var at = new CaseWorld(worlds, packs);
        LocalDate today = at.as(at.hub, READ_CASE, actor -> actor.today());
        String reference = at.as(at.hub, MANAGE_CASE, actor -> {
            cases.open(at.somethingAt("Dodsworth Avenue underpass", today.minusDays(9), today.plusDays(2)), actor);
            marguerite = people.add(
                            Described.of(new Name("Marguerite", "Oldroyd"), List.of()),
                            at.world.realm("hub"),
                            at.world.area(),
                            actor)
                    .id();
            var file = at.somethingAt("14 Aldwark Court", today.minusDays(20), today.minusDays(4));
            return cases.open(with(file, new NewCase.Party(marguerite, "affected")), actor)
                    .reference();
        });
        at.as(at.hub, MANAGE_CASE, actor -> {
            cases.giveAction(
                    reference,
                    at.organisation("Housing"),
                    null,
                    "Visit the tenant with the support worker",
                    Approach.SUPPORT,
                    today.minusDays(20),
                    today.minusDays(3),
                    actor);
            cases.giveAction(
                    reference,
                    at.organisation("Hub"),
                    null,
                    "Serve a community protection warning",
                    Approach.ENFORCEMENT,
                    today.minusDays(2),
                    today.plusDays(5),
                    actor);
            cases.contribute(reference, "Two neighbours kept diaries.", Visibility.ALL, today.minusDays(5), actor);
            cases.recordOutcome(reference, "possession_sought", today.minusDays(1), "", actor);
            return cases.recordOutcome(reference, "support_engaged", today, "", actor);
        });
        String person = at.as(at.hub, MANAGE_CASE, actor -> somebodyLookedAfter(reference, today, actor));
        for (int width : new int[] {1280, 320}) {
            try (var hub = new Window(port, at.world, "Hub Coordinator", width)) {
                visit(hub, "/cases/" + reference);
                for (String part : List.of("", "/assessment", "/risk-plan"))
                    hub.look(person + part).picture("cases/person" + part.replace('/', '-'));
            }
        }
    }

    private static NewCase with(NewCase file, NewCase.Party party) {
        return new NewCase(
                file.realmId(),
                file.areaId(),
                file.kind(),
                file.title(),
                file.aim(),
                file.concern(),
                file.hub(),
                file.leadOrganisationId(),
                file.leadAccountId(),
                file.agencies(),
                file.answerDueOn(),
                List.of(party),
                file.score(),
                file.band(),
                file.openedOn(),
                file.nextReviewOn(),
                null,
                null);
    }

    /** @return where the person is shown */
    private String somebodyLookedAfter(String reference, LocalDate today, Actor actor) {
        for (String often : List.of("daily", "weeks")) {
            var answers = List.of(
                    new Answer("often", often, ""),
                    new Answer("worse", "no", ""),
                    new Answer("targeted", "meant", "She says so"),
                    new Answer("hate", "no", ""),
                    new Answer("health", "much", "Her doctor says so"),
                    new Answer("alone", "few", ""));
            LocalDate on = today.minusDays(often.equals("daily") ? 15 : 2);
            history.assess(reference, marguerite, "affected", on, "Seen at home", answers, actor);
        }
        history.plan(reference, marguerite, "Priya of the hub", "By telephone", 10, "A door chain", actor);
        history.told(reference, marguerite, today.minusDays(2), "That the lock is new", "She slept", actor);
        history.incident(reference, "CALL", today.minusDays(30), "Log 14", actor);
        history.step(reference, "SCAN", "Eleven calls in ninety days", today.minusDays(9), actor);
        return "/cases/" + reference + "/people/"
                + TestDatabase.owner()
                        .sql("select id::text from case_party where person_id = :person")
                        .param("person", marguerite)
                        .query(String.class)
                        .single();
    }

    private static void visit(Window hub, String path) {
        for (String part : List.of(
                "",
                "/people",
                "/plan",
                "/timeline",
                "/contributions",
                "/reviews",
                "/outcomes",
                "/sharing",
                "/closure",
                "/particulars",
                "/problem",
                "/score",
                "/demand",
                "/study",
                "/transfer",
                "/sample")) hub.look(path + part).picture("cases/case" + part.replace('/', '-'));
        for (String list : List.of(
                "/",
                "/cases",
                "/cases/new",
                "/actions",
                "/case-agenda",
                "/case-hubs",
                "/case-samples",
                "/case-demand",
                "/case-studies")) hub.look(list).picture("cases/list" + list.replace('/', '-'));
    }
}
