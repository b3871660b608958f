package uk.saferhub.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.actions.Approach;
import uk.saferhub.cases.CaseHistory;
import uk.saferhub.cases.CaseKind;
import uk.saferhub.cases.Cases;
import uk.saferhub.cases.NewCase;
import uk.saferhub.cases.OpenedCase;
import uk.saferhub.scoring.Answer;

/** Three hub cases with a life behind them: one of people, one of a place, and one closed that is to be checked. */
@Component
@Order(36)
class DemoCaseLives implements Demo.Chapter {

    private static final String REASON = "As the agencies know it";

    private final CaseClerk clerk;
    private final Cases cases;
    private final CaseHistory history;
    private final DemoPapers papers;

    DemoCaseLives(CaseClerk clerk, Cases cases, CaseHistory history, DemoPapers papers) {
        this.clerk = clerk;
        this.cases = cases;
        this.history = history;
        this.papers = papers;
    }

    @Override
    public String title() {
        return "Entering the lives of three cases";
    }

    @Override
    public void enter() {
        clerk.as(this::neighbours);
        clerk.as(this::park);
        clerk.as(this::closed);
    }

    /** Two neighbours who accuse each other: each is assessed on both sides, one is looked after so far. */
    private void neighbours(Actor actor) {
        LocalDate today = actor.today();
        LocalDate opened = today.minusDays(100);
        UUID ann = clerk.person(actor, "Marguerite", "Oldroyd", LocalDate.of(1949, 2, 11));
        UUID bo = clerk.person(actor, "Callum", "Thackwray", LocalDate.of(1991, 8, 30));
        OpenedCase opening = clerk.open(
                actor,
                CaseKind.PERSON,
                "Neighbours in " + MadeUp.address(23),
                opened,
                List.of(
                        new NewCase.Party(ann, "affected"),
                        new NewCase.Party(ann, "causing_harm"),
                        new NewCase.Party(bo, "causing_harm"),
                        new NewCase.Party(bo, "affected")));
        String c = opening.reference();
        clerk.give(actor, c, "Talk to each of them alone", Approach.EARLY_HELP, opened.plusDays(2));
        clerk.give(actor, c, "Offer mediation", Approach.DIVERSION, opened.plusDays(20));
        history.score(
                c,
                opened.plusDays(3),
                "Shouting most nights; she no longer sleeps.",
                scored("daily", "distress", "worse", "high"),
                opened.plusDays(17),
                0,
                actor);
        history.score(
                c,
                opened.plusDays(40),
                "Mediation was refused; a fence was broken.",
                scored("daily", "injury", "fast", "high"),
                opened.plusDays(54),
                1,
                actor);
        history.score(
                c,
                today.minusDays(6),
                "Two quiet weeks since the panel was put up.",
                scored("weekly", "distress", "better", "some"),
                today.plusDays(20),
                2,
                actor);
        clerk.give(actor, c, "Keep the panel and ring her each week", Approach.SUPPORT, today.minusDays(3));
        history.assess(
                c,
                ann,
                "affected",
                opened.plusDays(4),
                "Seen at home with her daughter.",
                harmed("daily", "much"),
                actor);
        history.assess(c, ann, "affected", today.minusDays(9), "By telephone.", harmed("weeks", "some"), actor);
        history.plan(
                c,
                ann,
                "Priya of the hub",
                "By telephone after ten; never by letter",
                10,
                "A door chain and a number to ring",
                actor);
        history.told(
                c,
                ann,
                today.minusDays(9),
                "That the panel stays and who to ring at night.",
                "She slept through twice this week.",
                actor);
        clerk.incidents(actor, c, "CALL", opened, 14, -60, -51, -44, -40, -33, -20, -12, -9, -4, -2, 5, 30, 61);
        papers.diary(actor, c, today.minusDays(5));
    }

    /** A park, worked on in steps. */
    private void park(Actor actor) {
        LocalDate opened = actor.today().minusDays(95);
        String c = clerk.open(actor, CaseKind.PLACE, "Riverside shelter in the park", opened, List.of())
                .reference();
        history.step(
                c,
                "SCAN",
                "Eleven calls in ninety days, Thursday to Saturday after nine: noise, glass, and twice somebody hurt.",
                opened.plusDays(5),
                actor);
        history.step(
                c,
                "ANALYSE",
                "The shelter is dark and out of sight of the path; the last bus leaves at half past eight; those who meet there have nowhere dry to go.",
                opened.plusDays(12),
                actor);
        history.step(
                c,
                "RESPOND",
                "Lamp mended and hedge cut by the council; youth bus on Fridays; patrols until the lamp was lit.",
                opened.plusDays(30),
                actor);
        clerk.give(actor, c, "Mend the lamp and cut the hedge", Approach.EARLY_HELP, opened.plusDays(14));
        clerk.give(actor, c, "Bring the youth bus on Fridays", Approach.DIVERSION, opened.plusDays(16));
        clerk.incidents(
                actor, c, "COMPLAINT", opened, 20, -80, -71, -60, -52, -45, -38, -30, -21, -15, -8, -3, 4, 11, 40, 77);
    }

    /** Closed almost three months ago: somebody is to look whether it held. */
    private void closed(Actor actor) {
        LocalDate today = actor.today();
        LocalDate opened = today.minusDays(210);
        String c = clerk.open(actor, CaseKind.PLACE, "Car park of the old market", opened, List.of())
                .reference();
        cases.recordOutcome(c, "support_engaged", today.minusDays(100), "", actor);
        cases.close(
                c,
                today.minusMonths(3).plusDays(4),
                "resolved",
                "Traders and residents, at their meeting",
                null,
                null,
                0,
                actor);
        clerk.incidents(actor, c, "CALL", opened, 30, -70, -55, -40, -22, -9, 14, 60);
    }

    private static List<Answer> scored(String frequency, String harm, String escalation, String vulnerability) {
        return List.of(
                new Answer("frequency", frequency, REASON),
                new Answer("harm", harm, REASON),
                new Answer("escalation", escalation, REASON),
                new Answer("vulnerability", vulnerability, REASON),
                new Answer("hate", "no", ""),
                new Answer("exploitation", "no", REASON),
                new Answer("children", "nearby", ""),
                new Answer("agencies", "many", ""),
                new Answer("tried", "some", ""));
    }

    private static List<Answer> harmed(String often, String health) {
        return List.of(
                new Answer("often", often, ""),
                new Answer("worse", "no", ""),
                new Answer("targeted", "meant", REASON),
                new Answer("hate", "no", ""),
                new Answer("health", health, REASON),
                new Answer("alone", "few", ""));
    }
}
