package uk.saferhub.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.saferhub.access.Permission.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import uk.saferhub.access.NotFound;
import uk.saferhub.actions.Actions;
import uk.saferhub.actions.Approach;
import uk.saferhub.kernel.Refusal;
import uk.saferhub.referrals.ReferralAccepted;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Worlds;
import uk.saferhub.timeline.Timeline;
import uk.saferhub.web.Stale;

/** The use cases of a case against PostgreSQL: rows, one timeline entry each, rules, and history with its own dates. */
@SaferHubTest
class CaseworkTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2019, 5, 2);

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    Cases cases;

    @Autowired
    Actions actions;

    @Autowired
    Timeline timeline;

    @Autowired
    ApplicationEventPublisher events;

    CaseWorld at;

    @BeforeEach
    void aPartnership() {
        at = new CaseWorld(worlds, packs);
    }

    @Test
    void historyIsEnteredWithItsOwnDatesAndCountedByThem() {
        OpenedCase opened = open(LONG_AGO);
        at.as(at.hub, WORK_CASE, actor -> {
            cases.recordOutcome(opened.reference(), "evicted", LocalDate.of(2019, 6, 11), "", actor);
            cases.recordOutcome(opened.reference(), "possession_sought", LocalDate.of(2019, 9, 1), "", actor);
            UUID wrong = cases.recordOutcome(opened.reference(), "surrendered", LocalDate.of(2019, 7, 1), "", actor);
            cases.withdrawOutcome(opened.reference(), wrong, actor);
            return true;
        });
        assertThat(published())
                .containsExactly(
                        Map.of("outcome", "evicted", "happened_on", java.sql.Date.valueOf("2019-06-11")),
                        Map.of("outcome", "possession_sought", "happened_on", java.sql.Date.valueOf("2019-09-01")));
        assertThat(verbs(opened))
                .containsExactlyInAnyOrder(
                        "case_opened",
                        "case_outcome_recorded",
                        "case_outcome_recorded",
                        "case_outcome_recorded",
                        "case_outcome_withdrawn");
        var recorded = at.as(
                at.hub,
                READ_CASE,
                actor -> timeline.of(opened.id()).stream()
                        .filter(e -> e.facts().get("outcome").equals("evicted"))
                        .findFirst()
                        .orElseThrow());
        assertThat(recorded.happenedAt().toString()).startsWith("2019-06-11");
        assertThat(recorded.knownAt()).isAfter(recorded.happenedAt());
    }

    @Test
    void aCaseClosesOnlyWithItsActionsAnsweredAnOutcomeAndAFinalScore() {
        OpenedCase opened = open(LONG_AGO);
        at.as(
                at.hub,
                MANAGE_CASE,
                actor -> cases.giveAction(
                        opened.reference(),
                        at.organisation("Housing"),
                        null,
                        "Visit the tenant",
                        Approach.SUPPORT,
                        LONG_AGO.plusDays(1),
                        LONG_AGO.plusDays(9),
                        actor));
        assertThat(refusal(() -> close(opened, 4, 0))).isEqualTo("HUB-09-A");
        answerAction(opened);
        assertThat(refusal(() -> close(opened, 4, 0))).isEqualTo("HUB-09-B");
        at.as(
                at.hub,
                WORK_CASE,
                actor -> cases.recordOutcome(opened.reference(), "support_engaged", LONG_AGO.plusDays(20), "", actor));
        assertThat(refusal(() -> close(opened, null, 0))).isEqualTo("HUB-09-C");
        close(opened, 4, 0);
        assertThat(TestDatabase.owner()
                        .sql("select closed_on, closing_reason, score, next_due_on from hub_case where id = :id")
                        .param("id", opened.id())
                        .query()
                        .singleRow())
                .containsEntry("closed_on", java.sql.Date.valueOf(LONG_AGO.plusDays(40)))
                .containsEntry("closing_reason", "resolved")
                .containsEntry("score", 4)
                .containsEntry("next_due_on", null);
        assertThat(refusal(() -> at.as(
                        at.hub,
                        WORK_CASE,
                        actor -> cases.contribute(opened.reference(), "late", Visibility.ALL, LONG_AGO, actor))))
                .isEqualTo("HUB-04-A");
    }

    @Test
    void aStaleReviewIsRefusedWithBothVersionsAndWritesNothing() {
        OpenedCase opened = open(LONG_AGO);
        review(opened, 22, 0);
        assertThatThrownBy(() -> review(opened, 9, 0)).isInstanceOfSatisfying(Stale.class, stale -> {
            assertThat(stale.version()).isEqualTo(1);
            assertThat(stale.by()).isEqualTo("Hub Coordinator");
        });
        assertThat(verbs(opened)).containsOnlyOnce("case_reviewed");
    }

    @Test
    void HUB_08_C_aReviewWithoutAScoreKeepsToTheBandThatTheCaseHas() {
        OpenedCase opened = open(LONG_AGO);
        assertThat(refusal(() -> unscored(opened, 43))).isEqualTo("HUB-08-C");
        assertThat(unscored(opened, 42)).isTrue();
    }

    private boolean unscored(OpenedCase opened, int next) {
        return at.as(at.hub, MANAGE_CASE, actor -> {
            LocalDate held = LONG_AGO.plusDays(28);
            cases.review(opened.reference(), held, "Calmer", null, null, LONG_AGO.plusDays(next), 0, actor);
            return true;
        });
    }

    @Test
    void anActionGoesToAnAgencyInTheCaseAndMovesWhatIsDueNext() {
        OpenedCase opened = open(LONG_AGO);
        assertThat(refusal(() -> at.as(
                        at.hub,
                        MANAGE_CASE,
                        actor -> cases.giveAction(
                                opened.reference(),
                                at.organisation("Health"),
                                null,
                                "See the GP",
                                Approach.SUPPORT,
                                LONG_AGO,
                                LONG_AGO.plusDays(2),
                                actor))))
                .isEqualTo("HUB-05-A");
        // A high case asks for a first action within two working days; the Monday after was a bank holiday.
        assertThat(nextDue(opened)).isEqualTo(java.sql.Date.valueOf(LocalDate.of(2019, 5, 7)));
        at.as(
                at.hub,
                MANAGE_CASE,
                actor -> cases.giveAction(
                        opened.reference(),
                        at.organisation("Housing"),
                        null,
                        "Visit",
                        Approach.SUPPORT,
                        LONG_AGO,
                        LONG_AGO.plusDays(2),
                        actor));
        assertThat(nextDue(opened)).isEqualTo(java.sql.Date.valueOf(LONG_AGO.plusDays(2)));
        answerAction(opened);
        assertThat(nextDue(opened)).isEqualTo(java.sql.Date.valueOf(LONG_AGO.plusDays(28)));
    }

    @Test
    void anAcceptedReferralOpensItsCaseAndAsksTheAgenciesWhatTheyKnow() {
        UUID referral = UUID.randomUUID();
        UUID housing = at.organisation("Housing");
        at.as(at.hub, MANAGE_CASE, actor -> {
            events.publishEvent(new ReferralAccepted(
                    referral,
                    "R-7QK2M9F",
                    at.world.realm("hub"),
                    at.world.area(),
                    housing,
                    at.organisation("Hub"),
                    List.of(housing),
                    List.of(),
                    "place",
                    "The arches",
                    "york-hub",
                    22,
                    "high",
                    14,
                    actor));
            return true;
        });
        var row = TestDatabase.owner()
                .sql(
                        "select id, reference, kind, score, next_review_on - opened_on as days from hub_case where referral_id = :id")
                .param("id", referral)
                .query()
                .singleRow();
        assertThat(row)
                .containsEntry("kind", "PLACE")
                .containsEntry("score", 22)
                .containsEntry("days", 14);
        assertThat(TestDatabase.owner()
                        .sql(
                                "select organisation_id from case_agency where case_id = :id and answer_due_on is not null")
                        .param("id", row.get("id"))
                        .query(UUID.class)
                        .list())
                .containsExactly(housing);
        String reference = (String) row.get("reference");
        at.as(
                at.housing,
                WORK_CASE,
                actor -> cases.contribute(reference, "We know them", Visibility.ALL, actor.today(), actor));
        assertThat(TestDatabase.owner()
                        .sql("select count(*)::int from case_agency where case_id = :id and answered_on is not null")
                        .param("id", row.get("id"))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoDoesNotTakePartWorksOnNothing() {
        OpenedCase opened = open(LONG_AGO);
        assertThatThrownBy(() -> at.as(
                        at.health,
                        WORK_CASE,
                        actor -> cases.contribute(opened.reference(), "words", Visibility.ALL, LONG_AGO, actor)))
                .isInstanceOf(NotFound.class);
        var elsewhere = new CaseWorld(worlds, packs);
        assertThatThrownBy(() -> elsewhere.as(
                        elsewhere.hub,
                        WORK_CASE,
                        actor -> cases.recordOutcome(opened.reference(), "evicted", LONG_AGO, "", actor)))
                .isInstanceOf(NotFound.class);
    }

    private OpenedCase open(LocalDate on) {
        return at.as(at.hub, MANAGE_CASE, actor -> cases.open(at.somethingAt("A flat", on, on.plusDays(28)), actor));
    }

    private void review(OpenedCase opened, int score, int version) {
        at.as(at.hub, MANAGE_CASE, actor -> {
            cases.review(
                    opened.reference(),
                    LONG_AGO.plusDays(28),
                    "Calmer",
                    score,
                    "high",
                    LONG_AGO.plusDays(42),
                    version,
                    actor);
            return true;
        });
    }

    private boolean close(OpenedCase opened, Integer score, int version) {
        return at.as(at.hub, MANAGE_CASE, actor -> {
            cases.close(
                    opened.reference(),
                    LONG_AGO.plusDays(40),
                    "resolved",
                    "The tenant, by telephone",
                    score,
                    score == null ? null : "standard",
                    version,
                    actor);
            return true;
        });
    }

    private void answerAction(OpenedCase opened) {
        TestDatabase.owner()
                .sql("select reference from action where source_id = :id and status = 'OPEN'")
                .param("id", opened.id())
                .query(String.class)
                .list()
                .forEach(reference -> at.as(at.housing, WORK_ACTION, actor -> {
                    actions.done(reference, "Visited", LONG_AGO.plusDays(3), actor);
                    return true;
                }));
    }

    private Object nextDue(OpenedCase opened) {
        return TestDatabase.owner()
                .sql("select next_due_on from hub_case where id = :id")
                .param("id", opened.id())
                .query(java.sql.Date.class)
                .single();
    }

    private List<String> verbs(OpenedCase opened) {
        return at.as(
                at.hub,
                READ_CASE,
                actor -> timeline.of(opened.id()).stream().map(e -> e.verb()).toList());
    }

    private List<Map<String, Object>> published() {
        return TestDatabase.owner()
                .sql("""
                select outcome, happened_on from published_tenancy_outcomes where realm_id = :realm order by happened_on
                """)
                .param("realm", at.world.realm("hub"))
                .query()
                .listOfRows();
    }

    private static String refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        Throwable thrown = org.assertj.core.api.Assertions.catchThrowable(work);
        assertThat(thrown).isInstanceOf(Refusal.class);
        return ((Refusal) thrown).decision().rule();
    }
}
