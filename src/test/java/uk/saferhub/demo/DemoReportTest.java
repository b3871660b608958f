package uk.saferhub.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import uk.saferhub.access.Desk;
import uk.saferhub.access.Permission;
import uk.saferhub.kernel.Period;
import uk.saferhub.notices.NoticeEvent;
import uk.saferhub.notices.RecordStep;
import uk.saferhub.notices.Step;
import uk.saferhub.reports.Reports;
import uk.saferhub.testing.Demonstration;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.Visitor;

/** F000-010 to F000-072: the made-up records, entered one by one, print the report of November 2019. */
@SaferHubTest
class DemoReportTest {

    @Autowired
    Demonstration demonstration;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Desk desk;

    @Autowired
    DemoAccounts accounts;

    @Autowired
    RecordStep steps;

    @Autowired
    Reports reports;

    @LocalServerPort
    int port;

    private Visitor as(String who) {
        demonstration.load();
        return Demonstration.visitor(port, who);
    }

    private static String reference(Visitor visitor, String dated) {
        Matcher row = Pattern.compile("href=\"/reports/(R-[0-9A-Z]+)\"(?:(?!</tr>).)*" + dated, Pattern.DOTALL)
                .matcher(visitor.get("/reports").body());
        assertThat(row.find()).isTrue();
        return row.group(1);
    }

    private static String words(Visitor.Page page) {
        return page.body()
                .replaceAll("(?s)<span class=\"figure__note\".*?</span>", "")
                .replaceAll("<[^>]+>", "")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ");
    }

    @Test
    void F000_034_to_050_the_figures_come_out_of_the_records_as_they_were_printed() {
        Visitor manager = as("manager");
        String page = words(manager.get("/reports/" + reference(manager, "12 November 2019")));
        assertThat(page)
                .contains(
                        "three premises closure orders: two full and one partial, under which only the tenant may stay")
                .contains(
                        "One tenant was evicted and one tenancy was given up on persuasion; possession is being sought in two further cases")
                .contains(
                        "issued 64 Community Protection Warnings and one full notice, and one prosecution for breach of a notice ended in a fine")
                .contains("two notices for inappropriately presented commercial waste and 174 for domestic waste")
                .contains(
                        "four written undertakings in relation to dangerous dogs and issued two fixed penalty notices for dog fouling and 10 microchipping notices")
                .contains(
                        "17 notices requiring waste information, three notices requiring a waste carrier's licence, and two fixed penalty notices for failing to comply")
                .contains(
                        "This is the first report of the year to the Health, Housing and Adult Social Care Policy and Scrutiny Committee")
                .contains("The strategy holds seven priorities")
                .contains("York MARAC has sat twice weekly by conference call")
                .contains("York Channel Panel has three live cases")
                .contains("Since April four cases have been closed")
                .contains("agreed in 2017 to hear two times a year")
                .contains("refreshed and approved by the partnership in May 2019")
                .contains("In October 2019 the partnership approved a Joint Co-ordinating Group")
                .contains("in two sections with a break between");
    }

    @Test
    void F000_031_to_033_a_councillor_reads_nothing_of_the_group() {
        Visitor councillor = as("councillor");
        String reference = reference(councillor, "12 November 2019");
        String page = words(councillor.get("/reports/" + reference));
        assertThat(page)
                .contains(
                        "York Channel Panel has fewer than ten live cases",
                        "[A sentence is held back from the public report.]")
                .doesNotContain("per cent were male");
        assertThat(councillor.get("/reports").body()).doesNotContain("14 January 2020");
        assertThat(councillor.get("/reports/" + reference + "?as=exempt").status())
                .isEqualTo(404);
    }

    @Test
    void RPT_03_withdrawing_one_warning_moves_the_draft_and_not_the_published_report() {
        demonstration.load();
        transaction.executeWithoutResult(undone -> {
            undone.setRollbackOnly();
            assertThat(report("2019-04-01/2019-12-31")).contains("issued 64 Community Protection Warnings");
            desk.serve(accounts.of("enforcement-manager@demo.example"), Permission.ISSUE_NOTICE, "test", actor -> {
                steps.record(
                        actor,
                        aWarning(),
                        Step.of(NoticeEvent.WITHDRAWN, LocalDate.of(2019, 10, 30), "Sent to the wrong address"));
                return true;
            });
            assertThat(report("2019-04-01/2019-12-31")).contains("issued 63 Community Protection Warnings");
            assertThat(report("2019-04-01/2019-10-31")).contains("issued 64 Community Protection Warnings");
        });
    }

    private String report(String period) {
        return desk.serve(
                accounts.of("manager@demo.example"),
                Permission.READ_REPORT,
                "test",
                actor -> new String(
                        reports.file(actor, "york", "york-bi-annual", Period.parse(period), "html", false),
                        StandardCharsets.UTF_8));
    }

    private static String aWarning() {
        return TestDatabase.owner().sql("""
                    select n.reference from notice n join realm r on r.id = n.realm_id join partnership p on p.id = r.partnership_id
                    where p.code = 'york' and n.notice_type = 'CPW' and n.state = 'SERVED' order by n.reference limit 1""").query(String.class).single();
    }
}
