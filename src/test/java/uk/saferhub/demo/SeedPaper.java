package uk.saferhub.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.figures.Figures;
import uk.saferhub.kernel.Period;
import uk.saferhub.reports.Reports;

/** York's report as the partnership manager reads it, exempt parts too, line by line. */
final class SeedPaper extends SeedChanges {

    static final Period DRAFT = Period.parse("2019-04-01/2019-12-31");
    private static final Period UNSTARTED = Period.parse("2019-04-01/2019-12-30");

    @Autowired
    Reports reports;

    @Autowired
    Figures figures;

    @Override
    List<SeedChange> all() {
        return List.of();
    }

    List<String> lines(SeedChange.Paper paper) {
        Period period = paper == SeedChange.Paper.UNSTARTED ? UNSTARTED : DRAFT;
        return ask("manager", Permission.READ_REPORT, actor -> lines(actor, period));
    }

    /** With two lines that no paper prints: the sum of all notices, and how many abbreviations are listed. */
    private List<String> lines(Actor actor, Period period) {
        String html =
                new String(reports.file(actor, "york", "york-bi-annual", period, "html", true), StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>(html.replaceAll("(?s)<style.*?</style>", "")
                .replaceAll("</dt>", ": ")
                .replaceAll("</t[dh]>(?=<t[dh])", " | ")
                .replaceAll("</(p|h\\d|div|tr|caption|li)>", "\n")
                .replaceAll("<[^>]+>", "")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .lines()
                .map(String::strip)
                .toList());
        String abbreviations = html.substring(html.indexOf("paper__abbreviations"), html.indexOf("<footer>"));
        lines.add("Abbreviations listed: " + (abbreviations.split("<dt>").length - 1));
        lines.add("Notices of all ten types: "
                + figures.compute(actor, "notices_all", "york", period).value());
        return lines;
    }
}
