package uk.saferhub.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.saferhub.access.Permission.APPROVE_REPORT;
import static uk.saferhub.access.Permission.OVERRIDE_DISCLOSURE;
import static uk.saferhub.access.Permission.PUBLISH_REPORT;
import static uk.saferhub.access.Permission.READ_EXEMPT;
import static uk.saferhub.access.Permission.READ_HOME;
import static uk.saferhub.access.Permission.READ_REPORT;
import static uk.saferhub.access.Permission.WRITE_REPORT;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Reach;
import uk.saferhub.configuration.Disclosure;
import uk.saferhub.kernel.Refusal;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/** RPT-01 to 08, 12, 14: a report from its template to its last byte. */
@SaferHubTest
@Import(CountedFigures.class)
class ReportsTest {

    private static final String SHARED =
            "Common factors with Channel referrals are that they have been exclusively males, all with mental health issues and focused on Far Right Ideology.";

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
    UUID author;
    UUID manager;
    UUID director;
    UUID councillor;

    @BeforeEach
    void governance() {
        world = worlds.make();
        made = new Authoring(world, reports);
        packs.publish(world, "york-and-north-yorkshire", "york");
        author = world.person(
                "Author", "council", "governance", Reach.WHOLE_REALM, READ_HOME, READ_REPORT, WRITE_REPORT);
        manager = world.person(
                "Manager",
                "council",
                "governance",
                Reach.WHOLE_REALM,
                READ_HOME,
                READ_REPORT,
                WRITE_REPORT,
                READ_EXEMPT);
        director = world.person(
                "Director",
                "council",
                "governance",
                Reach.WHOLE_REALM,
                READ_HOME,
                READ_REPORT,
                READ_EXEMPT,
                APPROVE_REPORT,
                PUBLISH_REPORT,
                OVERRIDE_DISCLOSURE);
        councillor = world.person("Councillor", "members", "governance", Reach.OWN_AGENCY, READ_HOME, READ_REPORT);
        figures.count("cpw_issued", 64, Disclosure.COUNCIL_ACT);
        figures.count("cpn_issued", 1, Disclosure.COUNCIL_ACT);
        figures.count("channel_live", 3, Disclosure.SEALED);
    }

    private String text(UUID who, boolean exempt) {
        byte[] file = world.as(
                who,
                READ_REPORT,
                List.of(READ_EXEMPT),
                actor -> reports.file(actor, world.code(), "york-bi-annual", Authoring.SINCE_APRIL, "html", exempt));
        return new String(file, StandardCharsets.UTF_8);
    }

    private String published() {
        String reference = made.start(author);
        made.write(author, reference, "channel-factors", SHARED);
        for (int head = 1; head <= 8; head++) made.write(author, reference, "implications." + head, "none identified");
        made.move(author, reference, ReportStep.CONTRIBUTE, "");
        made.move(manager, reference, ReportStep.CLEAR, "");
        made.move(director, reference, ReportStep.APPROVE, "Open points are agreed.");
        made.move(director, reference, ReportStep.PUBLISH, "");
        return reference;
    }

    @Test
    void RPT_03_the_draft_moves_with_its_records_and_the_published_report_does_not() {
        made.start(author);
        assertThat(text(manager, true)).contains("issued 64 Community Protection Warnings and one full notice");
        figures.count("cpw_issued", 63, Disclosure.COUNCIL_ACT);
        assertThat(text(manager, true)).contains("issued 63 Community Protection Warnings");
        figures.count("cpw_issued", 64, Disclosure.COUNCIL_ACT);
    }

    @Test
    void RPT_14_what_was_published_stays_and_the_page_says_what_has_moved() {
        String reference = published();
        figures.count("cpw_issued", 63, Disclosure.COUNCIL_ACT);
        assertThat(text(councillor, false)).contains("issued 64 Community Protection Warnings");
        Visitor visitor = new Visitor(port).signIn(world, "Manager");
        assertThat(visitor.get("/reports/" + reference).body())
                .contains("issued <span class=\"figure figure--frozen\">")
                .contains("64 in the report, 63 now");
    }

    @Test
    void CHN_07_the_sentence_is_held_back_until_a_named_person_prints_it() {
        String reference = made.start(author);
        made.write(author, reference, "channel-factors", SHARED);
        assertThat(text(councillorAsReader(), false))
                .contains("[A sentence is held back from the public report.]")
                .contains("fewer than ten live cases")
                .doesNotContain("exclusively");
        assertThat(text(manager, true)).contains("exclusively males").contains("three live cases");
        assertThatThrownBy(() -> world.as(director, OVERRIDE_DISCLOSURE, actor -> {
                    reports.override(actor, reference, "Something else.", "No.");
                    return true;
                }))
                .isInstanceOf(NotFound.class);
        world.as(director, OVERRIDE_DISCLOSURE, actor -> {
            reports.override(actor, reference, SHARED, "The panel's chair agrees.");
            return true;
        });
        assertThat(text(manager, false)).contains("exclusively males");
    }

    private UUID councillorAsReader() {
        return author;
    }

    @Test
    void RPT_08_A_and_B_approval_and_publication_take_others_than_the_authors() {
        String reference = made.start(author);
        assertThatThrownBy(() -> made.move(director, reference, ReportStep.APPROVE, ""))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("RPT-08-A");
        made.write(author, reference, "jcg", "The group was approved.");
        made.move(author, reference, ReportStep.CONTRIBUTE, "");
        made.move(author, reference, ReportStep.CLEAR, "");
        assertThatThrownBy(() -> made.write(author, reference, "jcg", "Later words."))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("RPT-02-A");
        assertThatThrownBy(() -> made.move(director, reference, ReportStep.APPROVE, ""))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("RPT-05-A");
        made.move(director, reference, ReportStep.SEND_BACK, "Implications are not answered.");
        made.write(author, reference, "jcg", "Later words.");
    }

    @Test
    void RPT_07_who_may_not_read_exempt_papers_gets_the_public_one_or_nothing() {
        String reference = published();
        assertThat(text(councillor, false)).contains("Community Protection Warnings");
        assertThatThrownBy(() -> text(councillor, true)).isInstanceOf(NotFound.class);
        Visitor visitor = new Visitor(port).signIn(world, "Councillor");
        assertThat(visitor.get("/reports/" + reference).body())
                .contains("[A sentence is held back")
                .doesNotContain("exclusively")
                .doesNotContain("What does not agree");
        assertThat(visitor.get("/reports/" + reference + "?as=exempt").status()).isEqualTo(404);
        assertThat(visitor.get("/reports/" + reference + "/files/exempt.html").status())
                .isEqualTo(404);
        assertThat(visitor.get("/reports/" + reference + "/files/public.json").body())
                .contains("fewer than ten")
                .doesNotContain("exclusively");
        assertThat(visitor.get("/reports/" + reference + "/parts/jcg").status()).isEqualTo(403);
        World elsewhere = worlds.make();
        elsewhere.person("Stranger", "council", "governance", Reach.WHOLE_REALM, READ_HOME, READ_REPORT, READ_EXEMPT);
        Visitor stranger = new Visitor(port).signIn(elsewhere, "Stranger");
        assertThat(stranger.get("/reports/" + reference).status()).isEqualTo(404);
        assertThat(stranger.get("/reports/" + reference + "/files/public.pdf").status())
                .isEqualTo(404);
    }

    @Test
    void RPT_02_a_draft_is_for_those_who_make_it_until_it_is_published() {
        String reference = made.start(author);
        assertThatThrownBy(() -> world.as(
                        councillor,
                        READ_REPORT,
                        actor -> reports.file(
                                actor, world.code(), "york-bi-annual", Authoring.SINCE_APRIL, "docx", true)))
                .isInstanceOf(NotFound.class);
        assertThat(new Visitor(port)
                        .signIn(world, "Councillor")
                        .get("/reports/" + reference)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void RPT_02_an_author_writes_by_form_sees_the_linter_and_loses_no_word_to_another() {
        String reference = made.start(author);
        Visitor visitor = new Visitor(port).signIn(world, "Manager");
        String path = "/reports/" + reference + "/parts/city-centre";
        Visitor.Page form = visitor.get(path);
        assertThat(form.body()).contains("{{joint_action_teams|words|team has|teams have}}");
        Visitor.Page wrong = visitor.submit(form, path, Map.of("body", "There were {{no_such_thing}} of them."));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body())
                .contains("There is no figure called “no_such_thing”.")
                .contains("There were {{no_such_thing}} of them.");
        made.write(author, reference, "city-centre", "Somebody else was quicker.");
        Visitor.Page stale =
                visitor.submit(form, path, Map.of("body", "Work continued with Operation Erase and Operation."));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("Somebody else was quicker.").contains("Erase and Operation.");
        Visitor.Page saved = visitor.submit(
                visitor.get(path), path, Map.of("body", "Work continued with Operation Erase and Operation."));
        assertThat(saved.body()).contains("RPT-UNFINISHED").contains("A name is missing after");
    }

    @Test
    void RPT_01_and_SCR_02_the_list_says_what_is_owed_and_a_form_starts_it() {
        Visitor visitor = new Visitor(port).signIn(world, "Author");
        assertThat(visitor.get("/reports").body())
                .contains("What each committee is owed")
                .contains("every 6 months")
                .contains("none yet");
        Visitor.Page form = visitor.get("/reports/new");
        Visitor.Page started = visitor.submit(
                form,
                "/reports/new",
                Map.of(
                        "template",
                        world.code() + "/york-bi-annual",
                        "from-day",
                        "1",
                        "from-month",
                        "4",
                        "from-year",
                        "2019",
                        "to-day",
                        "31",
                        "to-month",
                        "10",
                        "to-year",
                        "2019",
                        "dated-day",
                        "12",
                        "dated-month",
                        "11",
                        "dated-year",
                        "2019"));
        assertThat(started.path()).startsWith("/reports/R-");
        assertThat(started.body())
                .contains("This is the first report of the year")
                .contains("Being written")
                .contains("Say that every part is written");
        Visitor.Page refused = visitor.submit(visitor.get("/reports/new"), "/reports/new", Map.of("template", ""));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("Choose which report");
    }
}
