package uk.saferhub.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.saferhub.access.Permission.ANALYSE_CRIME;
import static uk.saferhub.access.Permission.APPROVE_REPORT;
import static uk.saferhub.access.Permission.IMPORT_CRIME;
import static uk.saferhub.access.Permission.PUBLISH_REPORT;
import static uk.saferhub.access.Permission.READ_CRIME;
import static uk.saferhub.access.Permission.READ_EXEMPT;
import static uk.saferhub.access.Permission.READ_HOME;
import static uk.saferhub.access.Permission.READ_REPORT;
import static uk.saferhub.access.Permission.READ_STRATEGY;
import static uk.saferhub.access.Permission.RECORD_STRATEGY;
import static uk.saferhub.access.Permission.WRITE_REPORT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import uk.saferhub.access.Reach;
import uk.saferhub.configuration.Disclosure;
import uk.saferhub.crimedata.CrimeData;
import uk.saferhub.crimedata.Progress;
import uk.saferhub.crimedata.SuppliedRecords;
import uk.saferhub.kernel.Period;
import uk.saferhub.kernel.Refusal;
import uk.saferhub.strategy.Strategies;
import uk.saferhub.strategy.Strategy;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/** J9 step 4 and J10 step 1: an assessment with findings, approved, and what the strategy's session takes from it. */
@SaferHubTest
@Import(CountedFigures.class)
class AssessmentTest {

    private static final Period YEAR = Period.parse("2018-10-01/2019-09-30");
    private static final String SECRET = "A quarry lane is used for stripping bicycles";

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    Reports reports;

    @Autowired
    Assessments assessments;

    @Autowired
    Strategies strategies;

    @Autowired
    CountedFigures figures;

    @Autowired
    CrimeData crime;

    @TempDir
    Path folder;

    @LocalServerPort
    int port;

    World world;
    UUID analyst;
    UUID manager;
    UUID director;

    private void people(String pack, String partnership) {
        world = worlds.make();
        packs.publish(world, pack, partnership);
        analyst = world.person(
                "Analyst",
                "council",
                "governance",
                Reach.WHOLE_REALM,
                READ_HOME,
                READ_REPORT,
                WRITE_REPORT,
                READ_EXEMPT,
                READ_STRATEGY,
                READ_CRIME,
                IMPORT_CRIME,
                ANALYSE_CRIME);
        manager = world.person(
                "Manager",
                "council",
                "governance",
                Reach.WHOLE_REALM,
                READ_HOME,
                READ_REPORT,
                WRITE_REPORT,
                READ_EXEMPT,
                READ_STRATEGY,
                RECORD_STRATEGY);
        director = world.person(
                "Director",
                "council",
                "governance",
                Reach.WHOLE_REALM,
                READ_HOME,
                READ_REPORT,
                READ_EXEMPT,
                APPROVE_REPORT,
                PUBLISH_REPORT);
        world.person("Plain author", "council", "governance", Reach.WHOLE_REALM, READ_HOME, READ_REPORT, WRITE_REPORT);
        world.person("Councillor", "council", "governance", Reach.WHOLE_REALM, READ_HOME, READ_REPORT);
        world.as(
                manager,
                RECORD_STRATEGY,
                actor -> strategies.run(
                        actor,
                        world.realm("governance"),
                        new Strategy("next", "Safety 2020-23", "2020-23", LocalDate.of(2020, 4, 1), null, null, null)));
        figures.count("cpw_issued", 64, Disclosure.COUNCIL_ACT);
    }

    /** What a page showed when it was cited stays, with what it was made of; and what it shows otherwise today is said. */
    private String keepsWhatItCites(Visitor visitor, String findings) throws IOException {
        published("Drugs", "Drugs");
        String address = "/crime?force=citeshire&from=2024-01&to=2024-01";
        Visitor.Page cited = visitor.submit(
                visitor.get(findings),
                findings,
                Map.of(
                        "statement",
                        "{{cpw_issued}} warnings, few crimes.",
                        "pages",
                        address + " two crimes\n/data/areas nothing"));
        assertThat(cited.body()).contains("/pages/1\"").doesNotContain("/pages/2\"");
        String page = java.util.regex.Pattern.compile("href=\"(/reports/[^\"]+/pages/1)\"")
                .matcher(cited.body())
                .results()
                .map(found -> found.group(1))
                .reduce((earlier, last) -> last)
                .orElseThrow();
        assertThat(visitor.get(page).body())
                .contains(
                        "The page shows the same numbers today",
                        "data-label=\"Month\">2024-01",
                        "data-label=\"Count\">2",
                        "Street crime: 1 month",
                        "SHA-256 of the numbers");
        published("Drugs", "Drugs", "Burglary");
        assertThat(visitor.get(page).body())
                .contains(
                        "The page shows other numbers today: 1 row differs",
                        "data-label=\"As cited\">2",
                        "data-label=\"Today\">3");
        assertThat(visitor.get(page.replace("/pages/1", "/pages/2")).status()).isEqualTo(404);
        return page;
    }

    /** What was made of an agency's records is kept too, and read by nobody who does not see them. */
    private void keepsWhatAnAgencySupplied(Visitor visitor, Visitor manager, String findings) {
        String set = SuppliedRecords.add(visitor, """
                reference,type,from
                A1,Theft,2024-01-03
                A2,Theft,2024-01-04
                A3,Theft,2024-02-04
                """);
        Visitor.Page cited = visitor.submit(
                visitor.get(findings),
                findings,
                Map.of(
                        "statement",
                        "{{cpw_issued}} warnings, and thefts.",
                        "pages",
                        "/analysis/trend?records=" + set + " three thefts"));
        String page = java.util.regex.Pattern.compile("href=\"(/reports/[^\"]+/pages/1)\"")
                .matcher(cited.body())
                .results()
                .map(found -> found.group(1))
                .reduce((earlier, last) -> last)
                .orElseThrow();
        assertThat(visitor.get(page).body())
                .contains(
                        "The page shows the same numbers today",
                        "Delivery of 1 January 2024 to 31 December 2024.",
                        "OFFICIAL-SENSITIVE",
                        "January 2024");
        assertThat(manager.get(findings).body()).contains("three thefts").doesNotContain(page);
        assertThat(manager.get(page).status())
                .as("reads the finding, and no crime records")
                .isEqualTo(404);
    }

    private void published(String... types) throws IOException {
        StringBuilder rows = new StringBuilder(
                "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context\n");
        for (String type : types)
            rows.append(",2024-01,Citeshire Police,Citeshire Police,-1.08,53.96,On or near Made Up Lane,,,")
                    .append(type)
                    .append(",,\n");
        Path file = Files.writeString(folder.resolve("citeshire-" + types.length + ".csv"), rows);
        assertThat(crime.importFrom(List.of(file), "a test", Progress.SILENT).clean())
                .isTrue();
    }

    @Test
    void ANL_03_an_exempt_assessment_goes_from_its_findings_to_the_candidates_of_a_strategy() throws IOException {
        people("york-and-north-yorkshire", "york");
        Visitor visitor = new Visitor(port).signIn(world, "Analyst");
        String reference = start(visitor, "york-strategic-assessment", YEAR, "");
        String findings = "/reports/" + reference + "/findings";

        Visitor.Page bare = visitor.submit(visitor.get(findings), findings, Map.of("statement", SECRET));
        assertThat(bare.status()).as("a finding that rests on nothing").isEqualTo(400);
        assertThat(bare.body()).contains(SECRET).contains("give the page that shows it");
        Visitor.Page unknown =
                visitor.submit(visitor.get(findings), findings, Map.of("statement", "{{no_such}} bicycles"));
        assertThat(unknown.body()).contains("There is no figure called “no_such”");
        Visitor.Page mistaken =
                visitor.submit(visitor.get(findings), findings, Map.of("statement", "{{cpw_issued}} mistaken."));
        var removal =
                java.util.regex.Pattern.compile("action=\"([^\"]+/removal)\"").matcher(mistaken.body());
        assertThat(removal.find()).isTrue();
        visitor.submit(mistaken, removal.group(1), Map.of());
        visitor.submit(
                visitor.get(findings),
                findings,
                Map.of(
                        "statement", SECRET + ": {{cpw_issued}} warnings.",
                        "pages", "/analysis/trend?force=x bicycle theft above its limits in June",
                        "recommended", "Bicycle theft",
                        "because", "It is above its limits and racks can be moved."));
        assertThat(visitor.get("/reports/" + reference).body())
                .contains(
                        SECRET + ": ", ">64<", "bicycle theft above its limits in June", "Bicycle theft: It is above");

        String kept = keepsWhatItCites(visitor, findings);
        Visitor session = new Visitor(port).signIn(world, "Manager");
        keepsWhatAnAgencySupplied(visitor, session, findings);

        // Exempt findings: the public rendering, a councillor and an author who reads no exempt papers have none of it.
        assertThat(visitor.get("/reports/" + reference + "/files/public.html").body())
                .doesNotContain("quarry", "Bicycle theft");
        Visitor plain = new Visitor(port).signIn(world, "Plain author");
        assertThat(plain.get("/reports/" + reference).body()).doesNotContain("quarry", "Bicycle theft");
        assertThat(plain.get(findings).status()).isEqualTo(404);
        assertThat(plain.get(kept).status()).as("exempt like its finding").isEqualTo(404);
        assertThat(new Visitor(port).signIn(world, "Councillor").get(findings).status())
                .isEqualTo(403);

        move(analyst, reference, ReportStep.CONTRIBUTE);
        move(analyst, reference, ReportStep.CLEAR);
        assertThat(visitor.submit(visitor.get("/reports/new"), findings, Map.of("statement", "{{cpw_issued}} more."))
                        .status())
                .as("cleared: its words stand")
                .isEqualTo(409);
        String take = "/strategy/assessments/" + reference;
        assertThat(session.get(take).status()).as("not approved yet").isEqualTo(409);
        move(director, reference, ReportStep.APPROVE);

        assertThat(session.get("/reports/" + reference).body()).contains(take);
        String code = reference.toLowerCase() + "-2";
        assertThat(session.submit(session.get(take), take, Map.of("strategy", "next"))
                        .status())
                .as("nothing chosen")
                .isEqualTo(400);
        Visitor.Page ranked = session.submit(session.get(take), take, Map.of("strategy", "next", "chosen", code));
        assertThat(ranked.body())
                .contains("Bicycle theft", "Finding 2 of " + reference + ", which is exempt", "Not decided")
                .doesNotContain("quarry");
        assertThat(session.get(take).body()).contains("It is a candidate already");

        assertThat(session.submit(
                                session.get("/strategy/selections/new"),
                                "/strategy/selections/new",
                                Map.ofEntries(
                                        Map.entry("candidate", code),
                                        Map.entry("heldOn-day", "2"),
                                        Map.entry("heldOn-month", "3"),
                                        Map.entry("heldOn-year", "2020"),
                                        Map.entry("decidedBy", "safer-york-board"),
                                        Map.entry("harm", "3"),
                                        Map.entry("concern", "5"),
                                        Map.entry("influence", "4"),
                                        Map.entry("outcome", "ADOPTED"),
                                        Map.entry("reason", "Racks can be moved.")))
                        .status())
                .isEqualTo(200);
        assertThat(visitor.get("/strategy/sessions/next").body())
                .contains("\"Score\">12", "Adopted, 2 March 2020", "Racks can be moved.");
    }

    @Test
    void ANL_03_A_a_period_that_leaves_a_gap_is_refused_with_the_arithmetic_and_kept_with_its_reason() {
        people("york-and-north-yorkshire", "york");
        Visitor visitor = new Visitor(port).signIn(world, "Analyst");
        start(visitor, "york-strategic-assessment", YEAR, "");
        Period late = Period.parse("2019-11-01/2020-10-31");
        Visitor.Page refused = visitor.submit(visitor.get("/reports/new"), "/reports/new", form(late, ""));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body())
                .contains("ANL-03-A", "31 days between them covered by neither", "SaferHub's own rule (ANL-03)");
        String kept = start(visitor, "york-strategic-assessment", late, "The feed of October was lost.");
        assertThat(visitor.get("/reports/" + kept).body())
                .contains("Its period departs from the cycle: The feed of October was lost.");
    }

    @Test
    void ANL_03_F_and_ANL_04_another_pack_s_assessments_work_on_the_same_build() {
        people("south-worcestershire", "swcsp");
        String reference = world.as(
                analyst,
                WRITE_REPORT,
                actor -> reports.start(
                        actor,
                        world.code(),
                        "swcsp-strategic-assessment",
                        Period.parse("2019-08-01/2022-07-31"),
                        LocalDate.of(2022, 9, 28)));
        world.as(analyst, WRITE_REPORT, List.of(READ_REPORT, READ_EXEMPT), actor -> {
            assessments.find(
                    actor,
                    reference,
                    "Burglary fell.",
                    List.of("/analysis/trend?force=west-mercia below its limits from May"),
                    "Burglary",
                    "It harms most where it recurs.");
            return true;
        });
        assertThatThrownBy(() -> world.as(
                        analyst,
                        WRITE_REPORT,
                        List.of(READ_REPORT, READ_EXEMPT),
                        actor -> assessments.recommended(actor, reference)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("ANL-03-F");
    }

    private String start(Visitor visitor, String template, Period period, String reason) {
        var form = new java.util.HashMap<>(form(period, reason));
        form.put("template", world.code() + "/" + template);
        Visitor.Page page = visitor.submit(visitor.get("/reports/new"), "/reports/new", form);
        var found = java.util.regex.Pattern.compile("Report (R-[A-Z0-9]+)").matcher(page.body());
        assertThat(found.find()).as(page.body()).isTrue();
        return found.group(1);
    }

    private Map<String, String> form(Period period, String reason) {
        return Map.ofEntries(
                Map.entry("template", world.code() + "/york-strategic-assessment"),
                Map.entry("from-day", "" + period.from().getDayOfMonth()),
                Map.entry("from-month", "" + period.from().getMonthValue()),
                Map.entry("from-year", "" + period.from().getYear()),
                Map.entry("to-day", "" + period.to().getDayOfMonth()),
                Map.entry("to-month", "" + period.to().getMonthValue()),
                Map.entry("to-year", "" + period.to().getYear()),
                Map.entry("dated-day", "12"),
                Map.entry("dated-month", "11"),
                Map.entry("dated-year", "2020"),
                Map.entry("reason", reason));
    }

    private void move(UUID who, String reference, ReportStep step) {
        world.as(who, step.permission(), List.of(READ_EXEMPT, READ_REPORT), actor -> {
            reports.move(actor, reference, step, "Open points stand.");
            return true;
        });
    }
}
