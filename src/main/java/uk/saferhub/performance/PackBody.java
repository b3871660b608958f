package uk.saferhub.performance;

import static uk.saferhub.files.Pdf.escape;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.saferhub.figures.Figure;
import uk.saferhub.web.Dates;

/**
 * What a pack says, as XHTML: the same on the page, in the file and on paper. Colour carries nothing: each state is a word.
 *
 * @param lines by priority
 * @param beside what others published of the same (PRF-07)
 * @param issues that emerge and are not closed
 * @param group what the code of a group is called
 */
record PackBody(
        Pack pack,
        List<Line> lines,
        List<Comparison> beside,
        List<Emerging.Issue> issues,
        Function<String, String> group) {

    String title() {
        return "Performance pack: " + pack.series() + ", " + Dates.day(pack.sittingOn());
    }

    String xhtml() {
        return "<p class=\"govuk-body\">Measured to " + Dates.day(pack.measuredTo()) + ".</p>"
                + "<h2 class=\"govuk-heading-m\">Exceptions</h2>"
                + exceptions() + "<h2 class=\"govuk-heading-m\">Priorities and their measures</h2>" + measures()
                + beside()
                + "<h2 class=\"govuk-heading-m\">Emerging issues</h2>" + emerging()
                + "<h2 class=\"govuk-heading-m\">How this was made</h2>" + method();
    }

    /** A page of its own, to keep or to send. */
    String standalone() {
        return "<!DOCTYPE html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\"/><title>" + escape(title())
                + "</title></head><body><main><p>OFFICIAL</p><h1>" + escape(title()) + "</h1>" + xhtml()
                + "</main></body></html>\n";
    }

    String onPaper() {
        return "<h1>" + escape(title()) + "</h1>" + xhtml();
    }

    private String exceptions() {
        String said =
                lines.stream().filter(Line::isException).map(this::exception).collect(Collectors.joining());
        return said.isEmpty()
                ? "<p class=\"govuk-body\">None: nothing is red, and nothing has clearly become worse.</p>"
                : "<ul class=\"govuk-list govuk-list--bullet\">" + said + "</ul>";
    }

    private String exception(Line line) {
        return "<li><strong>%s: %s</strong>, %s against %s. %s. %s</li>"
                .formatted(
                        line.standing().words(),
                        escape(line.measure()),
                        escape(line.value()),
                        escape(line.aim().inWords()),
                        line.travel().words(),
                        escape(line.comment()));
    }

    private String measures() {
        return table(
                "Each measure against its target",
                List.of("Priority", "Measure", "Period", "Value", "Before", "Target", "State", "Direction"),
                lines.stream()
                        .map(line -> List.of(
                                line.priority(),
                                line.measure(),
                                line.period().inWords(),
                                line.value(),
                                line.earlier(),
                                line.aim().inWords(),
                                line.standing().words(),
                                line.travel().words()))
                        .toList());
    }

    private String compared() {
        if (beside.isEmpty()) return "";
        return "<ul class=\"govuk-list govuk-list--bullet\">"
                + beside.stream()
                        .map(each -> "<li>" + escape(each.measure() + ". " + each.sentence()) + "</li>")
                        .collect(Collectors.joining())
                + "</ul>";
    }

    private String emerging() {
        if (issues.isEmpty()) return "<p class=\"govuk-body\">None on record.</p>";
        return table(
                "Issues that emerge",
                List.of("Issue", "State", "First noted", "Areas", "Owned by"),
                issues.stream()
                        .map(issue -> List.of(
                                issue.title(),
                                issue.state() + " since " + Dates.day(issue.sinceOn()),
                                Dates.day(issue.firstNotedOn()),
                                issue.areas(),
                                issue.owner() == null ? "nobody yet" : group.apply(issue.owner())))
                        .toList());
    }

    private String method() {
        Stream<String> fixed = lines.stream()
                .map(Line::now)
                .filter(figure -> figure.caveat() != null)
                .map(figure -> figure.label() + ": " + figure.caveat());
        Stream<String> broken = lines.stream().flatMap(line -> line.broken().stream());
        String caveats = Stream.concat(fixed, broken)
                .distinct()
                .map(caveat -> "<li>" + escape(caveat) + "</li>")
                .collect(Collectors.joining());
        String frozen = lines.stream()
                .map(Line::now)
                .filter(figure -> figure.reference() != null)
                .map(PackBody::opens)
                .collect(Collectors.joining(", "));
        return "<p class=\"govuk-body\">A measure is green at its target, amber within the tolerance, else red; before is the"
                + " stretch of the same length just before. " + Travel.RULE
                + " A number that is too small to print has no state, and twelve months are not printed where one of their"
                + " quarters is too small. A target that began within the stretch gives no state yet.</p>"
                + (caveats.isEmpty() ? "" : "<ul class=\"govuk-list govuk-list--bullet\">" + caveats + "</ul>")
                + (frozen.isEmpty() ? "" : "<p class=\"govuk-body\">Figures as they were fixed: " + frozen + ".</p>");
    }

    private static String opens(Figure figure) {
        return "<a class=\"govuk-link\" href=\"" + figure.address() + "\">" + escape(figure.label()) + "</a>";
    }

    private static String table(String caption, List<String> columns, List<List<String>> rows) {
        return "<table class=\"govuk-table app-dense app-cards\"><caption class=\"govuk-table__caption\">" + caption
                + "</caption><thead class=\"govuk-table__head\"><tr class=\"govuk-table__row\">"
                + columns.stream()
                        .map(column -> "<th scope=\"col\" class=\"govuk-table__header\">" + column + "</th>")
                        .collect(Collectors.joining())
                + "</tr></thead><tbody class=\"govuk-table__body\">"
                + rows.stream().map(row -> row(columns, row)).collect(Collectors.joining()) + "</tbody></table>";
    }

    private static String row(List<String> columns, List<String> cells) {
        StringBuilder row = new StringBuilder("<tr class=\"govuk-table__row\">");
        for (int i = 0; i < cells.size(); i++) {
            String opens = i == 0 ? "th scope=\"row\" class=\"govuk-table__header\"" : "td class=\"govuk-table__cell\"";
            row.append("<%s data-label=\"%s\">%s</%s>"
                    .formatted(opens, columns.get(i), escape(cells.get(i)), i == 0 ? "th" : "td"));
        }
        return row.append("</tr>").toString();
    }
}
