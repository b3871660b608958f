package uk.saferhub.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.access.Desk;
import uk.saferhub.access.Permission;
import uk.saferhub.configuration.NoticeType.Recipient;
import uk.saferhub.kernel.Period;
import uk.saferhub.notices.IssueNotice;
import uk.saferhub.notices.NewNotice;
import uk.saferhub.reports.Reports;
import uk.saferhub.testing.Demonstration;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.Window;

/** The second pack, on the same build: a breach of a public space order, from the officer to its line in the annual report. */
@SaferHubTest
class PspoBreachJourneyTest {

    private static final Period YEAR = Period.parse("2022-04-01/2023-03-31");

    @Autowired
    Demonstration demonstration;

    @Autowired
    Desk desk;

    @Autowired
    IssueNotice issue;

    @Autowired
    Reports reports;

    @LocalServerPort
    int port;

    @Test
    void aBreachOfAnOrderBecomesALineOfTheAnnualReport() {
        demonstration.load();
        assertThat(report())
                .contains("three orders in force")
                .doesNotContain("one fixed penalty notice for breach of an order");
        String notice = penalty();
        assertThat(report()).contains("one fixed penalty notice for breach of an order");
        try (var officer = new Window(port, "worcester", 1280, true)) {
            officer.look("/notices/" + notice).look("/orders");
            assertThat(officer.html()).contains("Dog control");
        }
        try (var manager = new Window(port, "worcester-manager", 1280, true)) {
            manager.look("/figures/of/safer-worcester/pspo_penalties?from=2022-04-01&to=2023-03-31");
            assertThat(manager.html()).doesNotContain("Isolde Mossbank");
            assertThat(manager.page()
                            .navigate("http://localhost:" + port + "/notices/" + notice)
                            .status())
                    .isEqualTo(403);
        }
    }

    private String penalty() {
        String order = TestDatabase.superuser().sql("""
                        select r.reference from record_access r join published_orders o on o.id = r.record_id
                        where o.title = 'Dog control'
                        """).query(String.class).single();
        var asked = new NewNotice(
                "safer-worcester",
                "FPN_PSPO",
                LocalDate.of(2022, 9, 3),
                new NewNotice.Served(Recipient.INDIVIDUAL, "Isolde Mossbank", 34),
                new NewNotice.Where("Riverside park", "E07000237"),
                new NewNotice.Matter(
                        "dogs",
                        "Five dogs off the lead in one person's charge.",
                        "",
                        null,
                        List.of("The limit of four dogs", "No")),
                NewNotice.Counted.NOWHERE,
                null,
                order);
        return desk.serve(account("worcester"), Permission.ISSUE_NOTICE, "test", actor -> issue.issue(actor, asked))
                .reference();
    }

    private String report() {
        byte[] file = desk.serve(
                account("worcester-manager"),
                Permission.READ_REPORT,
                "test",
                actor -> reports.file(actor, "safer-worcester", "worcester-annual", YEAR, "html", false));
        return new String(file, StandardCharsets.UTF_8)
                .replaceAll("<[^>]+>", "")
                .replaceAll("\\s+", " ");
    }

    private static UUID account(String who) {
        return TestDatabase.superuser()
                .sql("select id from account where email = :email")
                .param("email", who + "@demo.example")
                .query(UUID.class)
                .single();
    }
}
