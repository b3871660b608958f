package uk.saferhub.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.saferhub.access.Permission.APPROVE_REPORT;
import static uk.saferhub.access.Permission.PUBLISH_REPORT;
import static uk.saferhub.access.Permission.READ_EXEMPT;
import static uk.saferhub.access.Permission.READ_HOME;
import static uk.saferhub.access.Permission.READ_REPORT;
import static uk.saferhub.access.Permission.WRITE_REPORT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import uk.saferhub.access.Reach;
import uk.saferhub.configuration.Disclosure;
import uk.saferhub.kernel.Refusal;
import uk.saferhub.reports.composing.Part;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/** RPT-02: who owes which part, what a part said before, what changed since the last report, and drafts that were a mistake. */
@SaferHubTest
@Import(CountedFigures.class)
class ReportTasksTest {

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    Reports reports;

    @Autowired
    CountedFigures figures;

    @Autowired
    PartStore parts;

    @Autowired
    ReportStore store;

    @LocalServerPort
    int port;

    World world;
    Authoring made;
    UUID manager;
    UUID author;
    UUID director;

    @BeforeEach
    void people() {
        world = worlds.make();
        made = new Authoring(world, reports);
        packs.publish(world, "york-and-north-yorkshire", "york");
        manager = world.person(
                "Manager",
                "council",
                "governance",
                Reach.WHOLE_REALM,
                READ_HOME,
                READ_REPORT,
                WRITE_REPORT,
                READ_EXEMPT);
        author = world.person(
                "Author", "council", "governance", Reach.WHOLE_REALM, READ_HOME, READ_REPORT, WRITE_REPORT);
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
        world.person("Stranger", "council", "governance", Reach.WHOLE_REALM, READ_HOME, READ_REPORT);
        figures.count("cpw_issued", 64, Disclosure.COUNCIL_ACT);
    }

    @Test
    void RPT_02_a_part_is_owed_by_a_named_person_until_they_have_written_it() {
        String reference = made.start(manager, LocalDate.of(2019, 11, 12));
        Visitor visitor = new Visitor(port).signIn(world, "Manager");
        String part = "/reports/" + reference + "/parts/jcg";
        Map<String, String> task =
                Map.of("owner", author.toString(), "due-day", "4", "due-month", "11", "due-year", "2019");
        assertThat(visitor.submit(visitor.get(part), part + "/task", task).body())
                .contains("jcg: owed by Author, by 4 November 2019");
        Visitor owner = new Visitor(port).signIn(world, "Author");
        assertThat(owner.get("/").body()).contains("report " + reference, part);
        assertThat(visitor.get("/").body()).doesNotContain("report " + reference);
        made.write(author, reference, "jcg", "The group was approved.");
        assertThat(owner.get("/").body()).doesNotContain("report " + reference);
        assertThat(visitor.get(part).body()).contains("Author, by 4 November 2019: written");
        Visitor.Page nobody = visitor.submit(visitor.get(part), part + "/task", Map.of("owner", ""));
        assertThat(nobody.status()).isEqualTo(400);
        assertThat(nobody.body()).contains("Choose who is to write it", "The group was approved.");
        Visitor.Page unable = visitor.submit(
                visitor.get(part),
                part + "/task",
                Map.of("owner", director.toString(), "due-day", "4", "due-month", "11", "due-year", "2019"));
        assertThat(unable.status()).isEqualTo(404);
    }

    /** RPT-07: what an exempt part is called may tell what it is about. */
    @Test
    void whoMayNotReadExemptMatterDoesNotReadTheTitleOfAnExemptPartThatSomebodyOwes() {
        String reference = made.start(manager);
        var secret = new Part("the-raid", "The raid in May", "", true, false);
        world.as(manager, WRITE_REPORT, List.of(READ_REPORT), actor -> {
            parts.give(store.one(actor, reference), secret, manager, LocalDate.of(2019, 11, 4), actor);
            return true;
        });
        assertThat(new Visitor(port).signIn(world, "Manager").get("/").body()).contains("A part, report " + reference);
        assertThat(new Visitor(port).signIn(world, "Author").get("/?whose=team").body())
                .contains("report " + reference)
                .doesNotContain("the-raid", "The raid in May");
    }

    @Test
    void RPT_02_earlier_words_of_a_part_can_be_read() {
        String reference = made.start(manager, LocalDate.of(2019, 11, 12));
        made.write(manager, reference, "jcg", "First words.");
        made.write(author, reference, "jcg", "Second words.");
        assertThat(new Visitor(port)
                        .signIn(world, "Manager")
                        .get("/reports/" + reference + "/parts/jcg")
                        .body())
                .contains(
                        "Earlier words of this part", "Version 2, Manager", "First words.", "Version 1, the template");
    }

    @Test
    void RPT_02_what_changed_since_the_last_report_is_told_to_its_makers() {
        String last = made.start(manager, LocalDate.of(2019, 11, 12));
        made.move(manager, last, ReportStep.CONTRIBUTE, "");
        made.move(manager, last, ReportStep.CLEAR, "");
        made.move(director, last, ReportStep.APPROVE, "Agreed.");
        made.move(director, last, ReportStep.PUBLISH, "");
        figures.count("cpw_issued", 71, Disclosure.COUNCIL_ACT);
        String next = made.start(manager, LocalDate.of(2020, 1, 14));
        Visitor visitor = new Visitor(port).signIn(world, "Manager");
        assertThat(visitor.get("/reports/" + next).body())
                .contains("Changed since the report of", "/reports/" + last, "64 then, 71 now");
    }

    @Test
    void RPT_02_B_a_draft_started_by_mistake_is_dropped_with_a_reason_and_counts_no_more() {
        String mistake = made.start(manager, LocalDate.of(2019, 6, 12));
        String reference = made.start(manager, LocalDate.of(2019, 11, 12));
        Visitor visitor = new Visitor(port).signIn(world, "Manager");
        assertThat(visitor.get("/reports/" + reference).body()).contains("This is the second report of the year");
        assertThatThrownBy(() -> made.move(manager, mistake, ReportStep.DROP, " "))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("RPT-02-B");
        Visitor.Page dropped = visitor.submit(
                visitor.get("/reports/" + mistake),
                "/reports/" + mistake + "/dropping",
                Map.of("remark", "The wrong day."));
        assertThat(dropped.body()).contains("Dropped", "The wrong day.");
        assertThat(visitor.get("/reports/" + reference).body()).contains("This is the first report of the year");
        assertThatThrownBy(() -> made.write(manager, mistake, "jcg", "More.")).isInstanceOf(Refusal.class);
    }
}
