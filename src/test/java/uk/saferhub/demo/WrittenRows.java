package uk.saferhub.demo;

import static java.time.LocalDate.of;
import static uk.saferhub.demo.SeedChange.row;

import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import uk.saferhub.access.Permission;
import uk.saferhub.kernel.Period;
import uk.saferhub.reports.Reports;

/** What the report's own records say: its place in the year, its answers, recommendation and reason; by its author. */
final class WrittenRows extends SeedChanges {

    private static final List<String> ANSWERS =
            List.of("Financial", "HR", "Equalities", "Legal", "Crime", "IT", "Property", "Other");

    @Autowired
    Reports reports;

    @Override
    List<SeedChange> all() {
        String none = ": none identified";
        return List.of(
                SeedChange.of(
                        "a report is started that is dated before it",
                        this::startAnother,
                        row(
                                "F000-003",
                                "This is the second report of the year",
                                "This is the third report of the year")),
                SeedChange.of(
                        "every head of implications is answered anew",
                        this::answerAnew,
                        row("F000-062", "Financial" + none, "Financial: the answer on Financial"),
                        row("F000-063", "Human Resources (HR)" + none, "Human Resources (HR): the answer on HR"),
                        row("F000-064", "Equalities" + none, "Equalities: the answer on Equalities"),
                        row("F000-065", "Legal: Safer York Partnership is a statutory", "Legal: the answer on Legal"),
                        row(
                                "F000-066",
                                "Crime and Disorder: Safer York Partnership supports",
                                "Crime and Disorder: the answer on Crime"),
                        row(
                                "F000-067",
                                "Information Technology (IT)" + none,
                                "Information Technology (IT): the answer on IT"),
                        row("F000-068", "Property" + none, "Property: the answer on Property"),
                        row("F000-069", "Other: No other implications identified", "Other: the answer on Other")),
                written(
                        "recommendation",
                        "Members are asked to endorse this report.",
                        row("F000-071", "asked to note and comment on the contents", "asked to endorse this report")),
                written(
                        "reason",
                        "To show Members what has changed.",
                        row("F000-072", "To update Members on the performance", "To show Members what has changed")),
                written(
                        "city-centre-future",
                        "Farmers of the NFU discuss the centre.",
                        row("F000-073", "Abbreviations listed: 6", "Abbreviations listed: 7"),
                        row("F000-073", "Several multi-agency forums", "Farmers of the NFU")),
                written(
                        "data-supply",
                        "Supply of figures by the police is recorded as {{police_supply}}.",
                        row("F000-074", "KPI: Key Performance Indicator", ""),
                        row("F000-074", "Abbreviations listed: 6", "Abbreviations listed: 5"),
                        row("F000-074", "The direct supply of crime figures", "Supply of figures by the police")));
    }

    private SeedChange written(String part, String words, SeedRow... rows) {
        return SeedChange.of("the author writes " + part, () -> write(part, words), rows);
    }

    private void startAnother() {
        as(
                "manager",
                Permission.WRITE_REPORT,
                actor -> reports.start(
                        actor, "york", "york-bi-annual", Period.parse("2019-04-01/2019-11-30"), of(2019, 12, 10)));
    }

    private void answerAnew() {
        for (int head = 0; head < ANSWERS.size(); head++)
            write("implications." + (head + 1), "the answer on " + ANSWERS.get(head));
    }

    private void write(String part, String words) {
        as("manager", Permission.WRITE_REPORT, actor -> reports.write(actor, draft(), part, words));
    }

    private static String draft() {
        return found("""
                select reference from report where partnership = 'york' and template = 'york-bi-annual'
                and period_from = '2019-04-01' and period_to = '2019-12-31'""");
    }
}
