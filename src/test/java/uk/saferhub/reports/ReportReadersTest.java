package uk.saferhub.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.APPROVE_REPORT;
import static uk.saferhub.access.Permission.PUBLISH_REPORT;
import static uk.saferhub.access.Permission.READ_CRIME;
import static uk.saferhub.access.Permission.READ_EXEMPT;
import static uk.saferhub.access.Permission.READ_FIGURE;
import static uk.saferhub.access.Permission.READ_GOVERNANCE;
import static uk.saferhub.access.Permission.READ_HOME;
import static uk.saferhub.access.Permission.READ_MEETING;
import static uk.saferhub.access.Permission.READ_REPORT;
import static uk.saferhub.access.Permission.READ_STRATEGY;
import static uk.saferhub.access.Permission.WRITE_REPORT;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Reach;
import uk.saferhub.configuration.Disclosure;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/** RPT-02, RPT-07: what each reader of a report learns of it, and what not. People hold what the York pack's roles hold. */
@SaferHubTest
@Import(CountedFigures.class)
class ReportReadersTest {

    private static final String SEALED = "Every referral was a man known to the operation and.";

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    Reports reports;

    @Autowired
    CountedFigures figures;

    @LocalServerPort
    int port;

    World world;
    Authoring made;
    UUID manager;
    UUID director;

    @BeforeEach
    void roles() {
        world = worlds.make();
        made = new Authoring(world, reports);
        packs.publish(world, "york-and-north-yorkshire", "york");
        manager = person("Manager", READ_HOME, READ_FIGURE, READ_REPORT, WRITE_REPORT, READ_EXEMPT);
        director = person("Director", READ_HOME, READ_FIGURE, READ_REPORT, APPROVE_REPORT, PUBLISH_REPORT, READ_EXEMPT);
        person(
                "Report author",
                READ_HOME,
                READ_FIGURE,
                READ_REPORT,
                WRITE_REPORT,
                READ_STRATEGY,
                READ_MEETING,
                READ_GOVERNANCE,
                READ_CRIME);
        person("Approver", READ_HOME, READ_REPORT, APPROVE_REPORT);
        person("Analyst", READ_HOME, READ_FIGURE, READ_REPORT, READ_CRIME);
        person("Board member", READ_HOME, READ_FIGURE, READ_REPORT, READ_MEETING);
        person("Scrutiny officer", READ_HOME, READ_REPORT, READ_EXEMPT, READ_GOVERNANCE);
        world.person("Councillor", "members", "governance", Reach.OWN_AGENCY, READ_HOME, READ_REPORT);
        figures.count("cpw_issued", 64, Disclosure.COUNCIL_ACT);
        figures.count("channel_live", 3, Disclosure.SEALED);
    }

    private UUID person(String name, Permission... permissions) {
        return world.person(name, "council", "governance", Reach.WHOLE_REALM, permissions);
    }

    private Visitor.Page page(String name, String path) {
        return new Visitor(port).signIn(world, name).get(path);
    }

    private String cleared() {
        String reference = made.start(manager);
        made.write(manager, reference, "channel-factors", SEALED);
        made.move(manager, reference, ReportStep.CONTRIBUTE, "");
        made.move(manager, reference, ReportStep.CLEAR, "");
        return reference;
    }

    @Test
    void RPT_05_an_author_who_reads_no_exempt_papers_gets_the_findings_of_the_public_one() {
        String reference = made.start(manager);
        made.write(manager, reference, "channel-factors", SEALED);
        made.write(manager, reference, "city-centre", "Work went on with Operation Erase and Operation.");
        assertThat(page("Report author", "/reports/" + reference).body())
                .contains("What does not agree", "A name is missing after")
                .doesNotContain("Every referral was");
        assertThat(page("Manager", "/reports/" + reference).body()).contains("Every referral was");
    }

    @Test
    void RPT_08_steps_and_remarks_are_for_those_who_make_the_report() {
        String reference = cleared();
        made.move(director, reference, ReportStep.APPROVE, "The chair of the panel insists.");
        made.move(director, reference, ReportStep.PUBLISH, "After a telephone call.");
        String director = page("Director", "/reports/" + reference).body();
        assertThat(director).contains("The chair of the panel insists.", "After a telephone call.", "Cleared");
        for (String reader : new String[] {"Councillor", "Analyst", "Scrutiny officer"}) {
            assertThat(page(reader, "/reports/" + reference).body())
                    .as(reader)
                    .contains("Published")
                    .doesNotContain("insists", "telephone", "Cleared", "figures frozen");
        }
    }

    @Test
    void RPT_02_a_draft_is_not_there_for_those_who_only_read() {
        String reference = made.start(manager);
        for (String reader : new String[] {"Analyst", "Board member", "Scrutiny officer", "Councillor"}) {
            Visitor visitor = new Visitor(port).signIn(world, reader);
            assertThat(visitor.get("/reports/" + reference).status()).as(reader).isEqualTo(404);
            assertThat(visitor.get("/reports/" + reference + "/files/public.html")
                            .status())
                    .as(reader)
                    .isEqualTo(404);
            assertThat(visitor.get("/reports").body()).as(reader).doesNotContain(reference);
        }
        for (String maker : new String[] {"Manager", "Report author", "Approver"}) {
            assertThat(page(maker, "/reports/" + reference).status()).as(maker).isEqualTo(200);
        }
    }

    @Test
    void RPT_10_an_answer_prints_its_figures_and_they_open() {
        String reference = made.start(manager);
        made.write(manager, reference, "implications.1", "The team issued {{cpw_issued}} warnings.");
        Visitor visitor = new Visitor(port).signIn(world, "Manager");
        assertThat(visitor.get("/reports/" + reference).body())
                .contains("The team issued <span class=\"figure figure--live\">")
                .doesNotContain("{{cpw_issued}}");
        String path = "/reports/" + reference + "/parts/implications.2";
        assertThat(visitor.submit(visitor.get(path), path, Map.of("body", "{{table:priorities-table}}"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void RPT_05_A_whoever_approves_can_say_why_faults_may_stay() {
        String reference = cleared();
        Visitor approver = new Visitor(port).signIn(world, "Approver");
        Visitor.Page shown = approver.get("/reports/" + reference);
        assertThat(shown.body()).contains("Approve it and freeze its figures", "name=\"remark\"");
        Visitor.Page approved = approver.submit(
                shown, "/reports/" + reference + "/approval", Map.of("remark", "The committee wants it today."));
        assertThat(approved.status()).isEqualTo(200);
        assertThat(approved.body()).contains("Approved, to be published");
    }

    @Test
    void RPT_03_a_councillor_opens_the_figures_that_the_public_report_tells_and_no_others() {
        String reference = cleared();
        made.move(director, reference, ReportStep.APPROVE, "Agreed.");
        made.move(director, reference, ReportStep.PUBLISH, "");
        Visitor councillor = new Visitor(port).signIn(world, "Councillor");
        String body = councillor.get("/reports/" + reference).body();
        assertThat(body).doesNotContain("href=\"/figures/");
        Matcher link = Pattern.compile("href=\"(/reports/R-[^\"]+/figures/F-[^\"]+)\"[^>]*>64 ")
                .matcher(body);
        assertThat(link.find()).isTrue();
        Visitor.Page figure = councillor.get(link.group(1));
        assertThat(figure.status()).isEqualTo(200);
        assertThat(figure.body()).contains(": 64</h1>", "cpw_issued, version 1").doesNotContain("Records you may open");
        Matcher sealed = Pattern.compile("href=\"/figures/(F-[^\"]+)\"[^>]*>three ")
                .matcher(page("Director", "/reports/" + reference).body());
        assertThat(sealed.find()).isTrue();
        String own = "/reports/" + reference + "/figures/";
        assertThat(councillor.get(own + sealed.group(1)).status()).isEqualTo(404);
        assertThat(page("Scrutiny officer", own + sealed.group(1)).body()).contains(": 3</h1>");
        assertThat(councillor.get("/figures/" + sealed.group(1)).status()).isEqualTo(403);
    }

    @Test
    void RPT_02_words_typed_and_not_sent_are_there_again() {
        String reference = cleared();
        Visitor approver = new Visitor(port).signIn(world, "Approver");
        String path = "/reports/" + reference + "/approval";
        Visitor.Page shown = approver.get("/reports/" + reference);
        assertThat(shown.body()).contains("data-draft=\"" + path + "\"");
        approver.submit(shown, "/drafts", Map.of("_form", path, "remark", "Half a reason"));
        assertThat(approver.get("/reports/" + reference).body()).contains("value=\"Half a reason\"");
    }
}
