package uk.saferhub.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.saferhub.access.Permission.*;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.access.Reach;
import uk.saferhub.actions.Actions;
import uk.saferhub.actions.NewAction;
import uk.saferhub.configuration.Cadence;
import uk.saferhub.configuration.MeetingMode;
import uk.saferhub.kernel.WorkingDays;
import uk.saferhub.meetings.Meetings;
import uk.saferhub.meetings.Series;
import uk.saferhub.meetings.Sitting;
import uk.saferhub.people.Described;
import uk.saferhub.people.Name;
import uk.saferhub.people.People;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Worlds;

/** A case from its opening to the check after its closing, as its hub works on it at a browser. */
@SaferHubTest
class CaseLifeTest {

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    Cases cases;

    @Autowired
    People people;

    @Autowired
    Meetings meetings;

    @Autowired
    Actions actions;

    @LocalServerPort
    int port;

    CaseWorld at;
    LocalDate today;
    OpenedCase opened;
    Visitor hub;

    @BeforeEach
    void aHighCase() {
        at = new CaseWorld(worlds, packs);
        today = at.as(at.hub, READ_CASE, actor -> actor.today());
        opened = at.as(
                at.hub,
                MANAGE_CASE,
                actor -> cases.open(at.somethingAt("14 Aldwark Court", today.minusDays(30), today), actor));
        hub = new Visitor(port).signIn(at.world, "Hub Coordinator");
    }

    @Test
    void theMatrixIsScoredAgainAndItsTrendIsDrawnAndListed() {
        assertThat(due()).contains("act", "review");
        var words = answers();
        words.putAll(day("held", today));
        words.putAll(day("next", today.plusDays(60)));
        words.put("words", "The visitors have gone");
        var late = hub.submit(hub.get(path("/score")), path("/score"), words);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("HUB-08-C");
        words.putAll(day("next", today.plusDays(14)));
        words.put("band", "high");
        var silent = hub.submit(hub.get(path("/score")), path("/score"), words);
        assertThat(silent.status()).isEqualTo(400);
        assertThat(silent.body()).contains("Say why another band is right");
        words.put("band-reason", "He was seen near the flat");
        var reviews = hub.submit(hub.get(path("/score")), path("/score"), words);
        assertThat(reviews.body())
                .contains("<svg", "31 on ", "7, down from 31", "Chosen: He was seen near the flat", "High from 20");
        String sheet = reviews.body().replaceAll("(?s).*href=\"(/cases/[^\"]+/scores/[^\"]+)\".*", "$1");
        assertThat(hub.get(sheet).body()).contains("About once a month (1)", "The total falls in Standard");
        assertThat(hub.get(path("/scores/" + at.hub)).status()).isEqualTo(404);
        assertThat(hub.get(path("/score")).body()).contains("checked");
    }

    @Test
    void whoIsHarmedAndWhoIsSaidToHarmAreEachAssessedAndTheFormerKeptInformed() {
        var person = at.as(
                at.hub,
                READ_PERSON,
                actor -> people.add(
                        Described.of(new Name("Tamsin", "Elderfield"), List.of()),
                        at.world.realm("hub"),
                        at.world.area(),
                        actor));
        for (String role : List.of("affected", "causing_harm")) {
            var words = day("from", today.minusDays(20));
            words.putAll(Map.of("person", person.reference(), "role", role));
            assertThat(hub.submit(hub.get(path("/people")), path("/people"), words)
                            .status())
                    .isEqualTo(200);
        }
        assertThat(hub.get(path("/people")).body())
                .contains("Allegations are mutual:</strong> Tamsin Elderfield is both", "Not assessed");
        assertThat(due()).contains("assessment");
        String harmed = "/people/" + party("affected");
        String causing = "/people/" + party("causing_harm");
        assertThat(hub.get(path(harmed)).body()).contains("That is not a risk of nought");
        var answers = day("held", today);
        answers.put("words", "Seen at home");
        Map.of("often", "daily", "worse", "yes", "targeted", "meant", "hate", "no", "health", "much", "alone", "few")
                .forEach((factor, level) -> {
                    answers.put("q-" + factor, level);
                    answers.put("q-" + factor + "-reason", "she says");
                });
        var assessed = hub.submit(hub.get(path(harmed + "/assessment")), path(harmed + "/assessment"), answers);
        assertThat(assessed.body()).contains("High", "19", "Seen at home");
        var care = Map.of("contact", "Ann of the hub", "means", "At the library", "every", "30");
        assertThat(hub.submit(hub.get(path(harmed)), path(harmed + "/care"), care)
                        .body())
                .contains("HUB-15-D");
        var ten = Map.of("contact", "Ann of the hub", "means", "At the library", "every", "10");
        assertThat(hub.submit(hub.get(path(harmed)), path(harmed + "/care"), ten)
                        .body())
                .contains("every 10 working days", "in 10 working days", "At the library");
        var housing = new Visitor(port).signIn(at.world, "Housing Officer");
        assertThat(housing.get(path(harmed)).body())
                .as("how she is reached safely is the hub's to know")
                .contains("kept by the hub")
                .doesNotContain("At the library");
        String particulars = "/people/" + person.reference() + "/particulars";
        hub.submit(hub.get(particulars), particulars, Map.of("need", "INTERPRETER", "needs", "Yoruba, a woman"));
        assertThat(hub.get(path("")).body()).contains("Tamsin Elderfield: interpreter, Yoruba, a woman");
        assertThat(housing.get(path("")).body())
                .as("which language is for those who may know her")
                .contains("Interpreter needed")
                .doesNotContain("Yoruba");
        assertThat(hub.submit(hub.get(path(harmed)), path(causing + "/care"), ten)
                        .body())
                .contains("HUB-15-C");
        var told = day("told", today.minusDays(7));
        told.putAll(Map.of("words", "The locks are changed", "feedback", "She sleeps better"));
        assertThat(hub.submit(hub.get(path(harmed)), path(harmed + "/updates"), told)
                        .body())
                .contains("The locks are changed", "She sleeps better", "in 5 working days");
        assertThat(due()).contains("assessment", "update");
        // AUD-05: without the update she is to be told anew from the plan's first day; without the assessment she has
        // none.
        String update = path("/mistakes/update/" + only("select id::text from case_update where case_id = :id"));
        assertThat(hub.get(path(harmed)).body()).contains(update);
        assertThat(hub.submit(hub.get(update), update, Map.of("why", "Told of another case"))
                        .status())
                .isEqualTo(200);
        assertThat(hub.get(path(harmed)).body())
                .contains("in 10 working days")
                .doesNotContain("The locks are changed", "She sleeps better");
        String assessment =
                path("/mistakes/assessment/" + only("select id::text from case_assessment where case_id = :id"));
        assertThat(hub.get(path(harmed)).body()).contains(assessment);
        var without = hub.submit(hub.get(assessment), assessment, Map.of("why", "Of somebody else"));
        assertThat(without.body()).contains("Not assessed");
        assertThat(hub.get(path(harmed)).body())
                .contains("That is not a risk of nought")
                .doesNotContain("Seen at home");
        assertThat(hub.get("/people/" + person.reference() + "/chronology").body())
                .doesNotContain("Was told how their case stands");
        assertThat(hub.get(path("/timeline")).body()).contains("Told of another case", "Of somebody else");
        assertThat(due()).contains("assessment", "update");
    }

    @Test
    void aPlaceIsWorkedOnInFourStepsAndNotClosedBeforeTheLast() {
        assertThat(hub.get(path("")).body()).contains("Problem");
        var step = day("held", today);
        step.putAll(Map.of("step", "RESPOND", "words", "Lights"));
        var early = hub.submit(hub.get(path("/problem")), path("/problem"), step);
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.body()).contains("HUB-19-B");
        step.putAll(Map.of("step", "SCAN", "words", "Twelve calls in May"));
        hub.submit(hub.get(path("/problem")), path("/problem"), step);
        step.put("words", "Fourteen calls in May");
        var again = hub.submit(hub.get(path("/problem")), path("/problem"), step);
        assertThat(again.body()).contains("Fourteen calls in May", "Twelve calls in May", "As it was written before");
        at.as(
                at.hub,
                MANAGE_CASE,
                actor -> cases.recordOutcome(opened.reference(), "support_engaged", today, "", actor));
        assertThat(hub.get(path("/closure")).body()).contains("HUB-19-C");
    }

    @Test
    void HUB_18_aRiskPlanHasALeadInTheCaseAndADayToLookAgain() {
        String person = "/people/" + somebody("affected") + "/risk-plan";
        var plan = day("review", today.plusMonths(7));
        plan.putAll(Map.of("risks", "Taken over again", "triggers", "New faces", "contingency", "Ring the hub"));
        plan.put("lead", at.organisation("Health").toString());
        assertThat(hub.submit(hub.get(path(person)), path(person), plan).body()).contains("HUB-18-A");
        plan.put("lead", at.organisation("Housing").toString());
        assertThat(hub.submit(hub.get(path(person)), path(person), plan).body()).contains("HUB-18-B");
        plan.putAll(day("review", today.plusDays(20)));
        assertThat(hub.submit(hub.get(path(person)), path(person), plan).body())
                .contains("New faces", "Ring the hub", "answers for it");
        assertThat(due()).contains("risk_plan");
    }

    @Test
    void whoWasHarmedIsHeardAtClosingAndTheCaseIsCheckedThreeMonthsLater() {
        somebody("affected");
        at.as(
                at.hub,
                MANAGE_CASE,
                actor -> cases.recordOutcome(opened.reference(), "support_engaged", today, "", actor));
        var closing = day("closed", today);
        closing.putAll(Map.of("reason", "resolved", "told", "Everyone, by e-mail", "score", "4"));
        var unheard = hub.submit(hub.get(path("/closure")), path("/closure"), closing);
        assertThat(unheard.status()).isEqualTo(400);
        assertThat(unheard.body()).contains("what those harmed say of it");
        closing.put("feedback", "She sleeps through");
        closing.put("resolved", "YES");
        // The final score by the answers of the matrix, as at reviews: what was typed gives way to them.
        closing.put("q-frequency", "monthly");
        var half = hub.submit(unheard, path("/closure"), closing);
        assertThat(half.status()).isEqualTo(400);
        assertThat(half.body()).contains("Enter why this is the final score");
        closing.putAll(answers());
        closing.put("score-words", "Quiet since the lock was changed");
        assertThat(hub.submit(half, path("/closure"), closing).body()).contains("7, down from 31");
        assertThat(hub.get(path("/reviews")).body()).contains("At closing", "Quiet since the lock", "/scores/");
        assertThat(only("select resolved from published_cases where id = :id")).isEqualTo("yes");
        assertThat(due()).containsExactly("check");
        assertThatThrownBy(() -> at.as(at.hub, MANAGE_CASE, actor -> actions.raise(lateComer(), actor)))
                .as("a closed case has nothing to be done, however it came to be: HUB-04-A")
                .hasMessageContaining("HUB-04-A");
        var check = day("checked", today);
        check.putAll(Map.of("sustained", "no", "found", "The visitors are back"));
        var page = hub.submit(hub.get(path("/closure")), path("/check"), check);
        assertThat(page.body()).contains("She sleeps through", "it did not hold.", "The visitors are back");
        assertThat(due()).isEmpty();
        assertThat(hub.submit(page, path("/check"), check).body()).contains("HUB-09-E");
        AUD_03_asKnownBeforeItWasOpenedAgainItIsClosed();
    }

    private void AUD_03_asKnownBeforeItWasOpenedAgainItIsClosed() {
        var again = day("next", today.plusDays(7));
        again.put("why", "The visitors are back");
        hub.submit(hub.get(path("/closure")), path("/reopening"), again);
        String closed =
                "select coalesce(closing_reason || ' ' || closed_on, 'open') from published_cases where id = :id";
        assertThat(only(closed)).isEqualTo("open");
        var then = TestDatabase.owner();
        then.sql("update case_closure set reopened_on = :on where case_id = :id")
                .param("on", today.plusDays(1))
                .param("id", opened.id())
                .update();
        then.sql("select set_config('saferhub.known_at', :at, false)")
                .param("at", java.time.Instant.now().toString())
                .query()
                .singleRow();
        assertThat(then.sql(closed).param("id", opened.id()).query(String.class).single())
                .as("on the day before it was opened again")
                .isEqualTo("resolved " + today);
    }

    private NewAction lateComer() {
        return new NewAction(
                at.world.realm("hub"),
                at.world.area(),
                "case",
                opened.id(),
                opened.reference(),
                path(""),
                at.organisation("Hub"),
                null,
                "Fit the last lock",
                null,
                today,
                today.plusDays(3));
    }

    @Test
    void aSupervisorSamplesACaseAndTheMonthIsCounted() {
        LocalDate old = today.withDayOfMonth(1).minusDays(2);
        opened = at.as(at.hub, MANAGE_CASE, actor -> cases.open(at.somethingAt("The old mill", old, today), actor));
        assertThat(hub.get("/case-samples").body()).contains(opened.reference(), "To be looked at");
        var words = new HashMap<String, String>();
        for (String factor : List.of("contact", "risk", "plan", "balance", "record")) {
            words.put("q-" + factor, "partly");
            words.put("q-" + factor + "-reason", "as written");
        }
        words.put("words", "Say who rings whom");
        var sampled = hub.submit(hub.get(path("/sample")), path("/sample"), words);
        assertThat(sampled.body()).contains("Fair, 5 of 10", "Say who rings whom");
        assertThat(hub.get("/case-samples").body()).contains("5 of 10", "50%");
    }

    @Test
    void theTableOfHubsOpensToTheCasesBehindEachFigure() {
        String table = hub.get("/case-hubs").body();
        assertThat(table).contains("York Community Safety Hub", "lacks=AIM", "Contributions to all");
        assertThat(hub.get("/cases?hub=york-hub&lacks=AIM").body()).contains(opened.reference());
        assertThat(hub.get("/cases?lacks=SCORE").body()).doesNotContain(opened.reference());
        assertThat(hub.get("/case-agenda").body()).contains(opened.reference(), "High, 31", "Answer of ");
        assertThat(hub.get("/case-agenda?hub=elsewhere").body()).doesNotContain(opened.reference());
    }

    @Test
    void HUB_10_andHUB_08_hubsByRiskTimeToDecisionScoresAndWhatEachBodyBrings() {
        at.as(at.hub, MANAGE_CASE, actor -> {
            cases.review(opened.reference(), today, "Calmer", 4, "standard", today.plusDays(9), 0, actor);
            return true;
        });
        assertThat(TestDatabase.owner()
                        .sql("select hub, first_score, last_score, score_change from published_cases where id = :id")
                        .param("id", opened.id())
                        .query()
                        .singleRow())
                .isEqualTo(Map.of("hub", "york-hub", "first_score", 31, "last_score", 4, "score_change", "fell"));
        at.world.person(
                "Hub Manager",
                "Hub",
                "hub",
                Reach.WHOLE_REALM,
                READ_HOME,
                READ_CASE,
                MANAGE_CASE,
                READ_REFERRAL,
                READ_MEETING);
        UUID clerk = at.world.person("Clerk", "Hub", "hub", Reach.WHOLE_REALM, READ_MEETING, RECORD_MEETING);
        at.world.as(clerk, RECORD_MEETING, actor -> {
            UUID realm = at.world.realm("hub");
            meetings.start(
                    actor,
                    realm,
                    new Series(
                            "maps",
                            "MAPs",
                            null,
                            Series.Standing.MEETING,
                            Cadence.MONTHLY,
                            MeetingMode.IN_PERSON,
                            today.minusYears(1),
                            null,
                            null,
                            List.of(),
                            null));
            return meetings.hold(
                    actor,
                    realm,
                    new Sitting(
                            "maps",
                            today.minusDays(3),
                            MeetingMode.IN_PERSON,
                            List.of(
                                    "Street Angels",
                                    TestDatabase.owner()
                                            .sql("select name from organisation where id = :id")
                                            .param("id", at.organisation("Housing"))
                                            .query(String.class)
                                            .single()),
                            List.of(),
                            List.of(),
                            null));
        });
        decided("R-0000001", 9, 5, "high");
        decided("R-0000002", 3, 5, "high");
        decided("R-0000003", 1, 5, null);
        String table = new Visitor(port)
                .signIn(at.world, "Hub Manager")
                .get("/case-hubs")
                .body();
        assertThat(rowsOf(table, "From referral to decision"))
                .containsExactly("All|3|3|1", "High|2|3|1", "Not scored|1|1|0");
        assertThat(table)
                .contains(
                        "By risk", "/cases?hub=york-hub&amp;band=standard", "−27", "First, last and change are medians")
                .contains("Street Angels", "(not statutory)", "1 of 1");
        // Whoever reads no meetings learns of none.
        assertThat(hub.get("/case-hubs").body()).doesNotContain("Street Angels");
    }

    /** A referral of two months ago that York's hub has declined. @param within working days, and by which it was due. @param band agreed, or null */
    private void decided(String reference, int within, int due, String band) {
        UUID id = UUID.randomUUID();
        LocalDate came = today.minusMonths(2);
        TestDatabase.superuser()
                .sql("""
                insert into referral (id, realm_id, area_id, reference, hub, organisation_id, referred_by, received_at, decide_by,
                  status, kind, title, words, release_id, changed_at, changed_by, decided_at, decided_by, reason, answer)
                select :id, c.realm_id, c.area_id, :reference || substr(:id::text, 1, 4), c.hub, c.lead_organisation_id, c.changed_by,
                  :came::date + time '12:00', :due::date, 'DECLINED', 'PLACE', 'Noise', '{}', c.release_id, c.known_at,
                  c.changed_by, :decided::date + time '12:00', c.changed_by, 'Too low', 'No.'
                from hub_case c where c.id = :case
                """)
                .param("id", id)
                .param("reference", reference)
                .param("came", came)
                .param("due", WorkingDays.ENGLAND_AND_WALES.add(came, due))
                .param("decided", WorkingDays.ENGLAND_AND_WALES.add(came, within))
                .param("case", opened.id())
                .update();
        if (band == null) return;
        TestDatabase.superuser()
                .sql("""
                with kept as (
                  insert into scoring_matrix (id, code, digest, document, kept_at)
                  values (gen_random_uuid(), 'm', :id::text, '{}', now()) returning id)
                insert into score_sheet (id, realm_id, record_id, matrix_id, occasion, opened_at, agreed_at, agreed_by, reason, total, band)
                select gen_random_uuid(), h.realm_id, :id, kept.id, 'REFERRAL', now(), now(), h.changed_by, 'So', 40, :band
                from hub_case h, kept where h.id = :case
                """)
                .param("id", id)
                .param("band", band)
                .param("case", opened.id())
                .update();
    }

    /** The cells behind the first of each row of a table, by its caption. */
    private static List<String> rowsOf(String page, String caption) {
        String table = page.substring(page.indexOf(caption));
        String body = table.substring(table.indexOf("<tbody"), table.indexOf("</tbody>"));
        return Pattern.compile("<tr.*?</tr>", Pattern.DOTALL)
                .matcher(body)
                .results()
                .map(row -> Pattern.compile("<td[^>]*>(.*?)</td>", Pattern.DOTALL)
                        .matcher(row.group())
                        .results()
                        .map(cell -> cell.group(1).replaceAll("<[^>]*>", "").strip())
                        .collect(Collectors.joining("|")))
                .toList();
    }

    @Test
    void HUB_23_aStudyIsPublishedOnlyOnceNobodyCanBeKnownByIt() {
        somebody("affected");
        var words = new HashMap<>(Map.of(
                "title", "A home taken over",
                "reported", "Tamsin Elderfield told her landlord",
                "response", "Locks were changed",
                "result", "She is safe"));
        var saved = hub.submit(hub.get(path("/study")), path("/study"), words);
        assertThat(saved.body()).contains("Person A Person A told her landlord").doesNotContain("Elderfield told");
        // Words that came in by another door are found as well.
        TestDatabase.owner()
                .sql("update case_study set reported = 'Then Tamsin rang' where case_id = :id")
                .param("id", opened.id())
                .update();
        assertThat(hub.get(path("/study")).body()).contains("HUB-23-A");
        var refused = hub.submit(hub.get(path("/study")), path("/study/publication"), Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(hub.get("/case-studies").body()).doesNotContain("A home taken over");
        hub.submit(hub.get(path("/study")), path("/study"), words);
        hub.submit(hub.get(path("/study")), path("/study/publication"), Map.of());
        Visitor housing = new Visitor(port).signIn(at.world, "Housing Officer");
        assertThat(housing.get("/case-studies").body())
                .contains("A home taken over", "Locks were changed")
                .doesNotContain("Tamsin", "Elderfield", opened.reference(), "Aldwark");
        String told = "select told from published_case_studies s join case_study k using (id) where k.case_id = :id";
        assertThat(only(told))
                .contains("A home taken over", "Locks were changed")
                .doesNotContain(opened.reference());
        hub.submit(hub.get(path("/study")), path("/study/withdrawal"), Map.of());
        assertThat(only("select count(*)::text from (" + told + ") quoted")).isEqualTo("0");
        assertThat(housing.get("/case-studies").body()).doesNotContain("A home taken over");
    }

    @Test
    void PRF_12_demandIsComparedInEqualWindowsAndWhatIsTakenBackNotCounted() {
        for (int day : new int[] {-20, -12, -5, 3}) {
            var words = day("happened", today.minusDays(30).plusDays(day));
            words.putAll(Map.of("kind", "CALL", "source", "log " + day));
            hub.submit(hub.get(path("/demand")), path("/incidents"), words);
            hub.submit(hub.get(path("/demand")), path("/incidents"), words);
        }
        assertThat(hub.get(path("/demand")).body())
                .contains("One case: 3 incidents in the 30 days before, 1 in the 30 days after")
                .contains("No case has a whole window of 90 days");
        assertThat(hub.get("/case-demand?days=30").body()).contains("One case: 3 incidents", "These are few cases");
        assertThat(hub.get("/case-demand").body()).contains("No case has a whole window of 90 days");
        String incident = TestDatabase.owner()
                .sql("select id::text from case_incident where case_id = :id and source_reference = 'log 3'")
                .param("id", opened.id())
                .query(String.class)
                .single();
        hub.submit(hub.get(path("/demand")), path("/incidents/" + incident + "/withdrawal"), Map.of());
        assertThat(hub.get(path("/demand")).body()).contains("3 incidents in the 30 days before, 0 in");
    }

    /** What highest-risk cases ask for is told beside the rest, by the risk that each began with and not by what it came to. */
    @Test
    void PRF_12_aCohortIsToldApartByTheRiskThatItsCasesBeganWith() {
        OpenedCase other = at.as(
                at.hub, MANAGE_CASE, actor -> cases.open(at.somethingAt("Elm Row", today.minusDays(40), today), actor));
        TestDatabase.owner()
                .sql("update case_score set score = null, band = null where case_id = :id")
                .param("id", other.id())
                .update();
        TestDatabase.owner().sql("""
                insert into case_score select r.* from case_score k, lateral jsonb_populate_record(k, jsonb_build_object(
                  'id', gen_random_uuid(), 'occasion', 'REVIEW', 'held_on', k.held_on + 7, 'score', 3, 'band', 'low')) r
                where k.case_id = :id
                """).param("id", opened.id()).update();
        for (int day : new int[] {-20, -12, -5, 3})
            came(opened, today.minusDays(30).plusDays(day), "log " + day);
        for (int day : new int[] {-1, 0, 29}) came(other, today.minusDays(40).plusDays(day), "log " + day);
        String page = hub.get("/case-demand?days=30").body();
        assertThat(page)
                .contains("2 cases: 4 incidents in the 30 days before, 3 in the 30 days after")
                .contains("By the risk that cases began with", "Not scored then")
                .contains("One case: 3 incidents in the 30 days before, 1 in the 30 days after")
                .contains("One case: 1 incident in the 30 days before, 2 in the 30 days after");
        assertThat(page.substring(page.indexOf("By the risk that cases began with")))
                .matches("(?s).*?High.*?One case: 3 incidents.*?Not scored then.*?One case: 1 incident.*");
        assertThat(hub.get("/case-demand?days=30&hub=york-hub").body()).contains("2 cases: 4 incidents");
        assertThat(hub.get("/case-demand?days=30&hub=another").body()).contains("No case has a whole window");
        at.world.person("Evaluator", "Hub", "hub", Reach.WHOLE_REALM, READ_HOME, READ_CASE, MANAGE_CASE, EXPORT_LIST);
        Visitor evaluator = new Visitor(port).signIn(at.world, "Evaluator");
        assertThat(evaluator.get("/case-demand?days=30").body()).contains("file=csv");
        assertThat(evaluator.get("/case-demand?days=30&file=csv").body())
                .contains("Risk then", opened.reference(), other.reference(), "High", "Not scored then");
    }

    private void came(OpenedCase to, LocalDate on, String source) {
        String page = "/cases/" + to.reference();
        var words = day("happened", on);
        words.putAll(Map.of("kind", "CALL", "source", source));
        assertThat(hub.submit(hub.get(page + "/demand"), page + "/incidents", words)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void AUD_05_A_theNewestReviewAndAPlaceAreTakenBackWithAReasonAndStayInTheTimeline() {
        at.as(at.hub, MANAGE_CASE, actor -> {
            cases.review(opened.reference(), today.minusDays(2), "Calm", 9, "standard", today.plusDays(9), 0, actor);
            return true;
        });
        var place = day("since", today);
        place.putAll(Map.of("line", "The old mill", "part", "Where they meet", "do_not_write", "yes"));
        hub.submit(hub.get(path("/people")), path("/places"), place);
        assertThat(hub.get(path("/timeline")).body()).contains("The old mill");
        assertThat(found("old mill")).contains(opened.reference());
        String placed = only("select id::text from case_place where case_id = :id");
        String mistake = path("/mistakes/place/" + placed);
        assertThat(hub.submit(hub.get(mistake), mistake, Map.of("why", "")).status())
                .isEqualTo(400);
        var people = hub.submit(hub.get(mistake), mistake, Map.of("why", "Another mill"));
        assertThat(people.body()).doesNotContain("The old mill").contains("No place has been named");
        assertThat(hub.get(mistake).status()).isEqualTo(404);
        assertThat(hub.get(path("/timeline")).body()).doesNotContain("The old mill");
        assertThat(found("old mill")).doesNotContain(opened.reference());

        String opening = only("select id::text from case_score where case_id = :id and occasion = 'OPENING'");
        assertThat(hub.get(path("/mistakes/review/" + opening)).body()).contains("AUD-05-A");
        String review = only("select id::text from case_score where case_id = :id and occasion = 'REVIEW'");
        String again = path("/mistakes/review/" + review);
        assertThat(hub.get(path("/reviews")).body()).contains(again);
        var reviews = hub.submit(hub.get(again), again, Map.of("why", "Of another case"));
        assertThat(reviews.body()).contains("Risk: 31").doesNotContain("Calm");
        assertThat(TestDatabase.owner()
                        .sql("""
                                select c.score, c.band, c.next_review_on, p.score_change
                                from hub_case c join published_cases p using (id) where id = :id
                                """)
                        .param("id", opened.id())
                        .query()
                        .singleRow())
                .containsEntry("score", 31)
                .containsEntry("band", "high")
                .containsEntry("next_review_on", java.sql.Date.valueOf(today))
                .containsEntry("score_change", null);
        assertThat(only("select string_agg(result || ' ' || due_on, ' ') from published_clocks"
                        + " where id = :id and kind = 'case-review'"))
                .as("no review was held in time: the one that was due still is")
                .isEqualTo("open " + today);
        assertThat(hub.get(path("/timeline")).body())
                .contains("Taken back, entered by mistake", "Of another case", "Another mill", "Reviewed");
        Visitor housing = new Visitor(port).signIn(at.world, "Housing Officer");
        assertThat(housing.get(again).status()).isEqualTo(403);
    }

    private String found(String typed) {
        return hub.submit(hub.get("/search"), "/search", Map.of("q", typed)).body();
    }

    private String only(String sql) {
        return TestDatabase.owner()
                .sql(sql)
                .param("id", opened.id())
                .query(String.class)
                .single();
    }

    private String somebody(String role) {
        var person = at.as(
                at.hub,
                READ_PERSON,
                actor -> people.add(
                        Described.of(new Name("Tamsin", "Elderfield"), List.of()),
                        at.world.realm("hub"),
                        at.world.area(),
                        actor));
        var words = day("from", today.minusDays(20));
        words.putAll(Map.of("person", person.reference(), "role", role));
        hub.submit(hub.get(path("/people")), path("/people"), words);
        return party(role);
    }

    private String party(String role) {
        return TestDatabase.owner()
                .sql("select id::text from case_party where case_id = :id and role = :role")
                .param("id", opened.id())
                .param("role", role)
                .query(String.class)
                .single();
    }

    private List<String> due() {
        return TestDatabase.owner()
                .sql("""
                        select kind from due_case_reviews where id = :id union select kind from due_case_answers where id = :id
                        union select kind from due_case_chases where id = :id union select kind from due_case_acts where id = :id
                        union select kind from due_case_assessments where id = :id union select kind from due_case_updates where id = :id
                        union select kind from due_case_risk_plans where id = :id
                        union select kind from due_case_checks where id = :id order by kind""")
                .param("id", opened.id())
                .query(String.class)
                .list();
    }

    private static Map<String, String> answers() {
        var words = new HashMap<String, String>();
        Map.of(
                        "frequency", "monthly",
                        "harm", "distress",
                        "escalation", "same",
                        "vulnerability", "some",
                        "hate", "no",
                        "exploitation", "no",
                        "children", "no",
                        "agencies", "two",
                        "tried", "nothing")
                .forEach((factor, level) -> {
                    words.put("q-" + factor, level);
                    words.put("q-" + factor + "-reason", "as we know it");
                });
        return words;
    }

    private String path(String tab) {
        return "/cases/" + opened.reference() + tab;
    }

    private static Map<String, String> day(String name, LocalDate day) {
        return new HashMap<>(Map.of(
                name + "-day", "" + day.getDayOfMonth(),
                name + "-month", "" + day.getMonthValue(),
                name + "-year", "" + day.getYear()));
    }
}
