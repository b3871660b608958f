package uk.saferhub.meetings;

import java.util.List;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Seat;
import uk.saferhub.files.Marking;
import uk.saferhub.files.Pdf;
import uk.saferhub.files.Watermark;
import uk.saferhub.people.SafeInLists;
import uk.saferhub.web.Dates;
import uk.saferhub.web.Words;

/**
 * A group's actions on paper, as one reader may see them.
 *
 * @param number of this paper alone; the log has it
 * @param group its name
 * @param held of which rows what is to be done stays off the paper, since it may name an address that must not be found
 */
record ActionPaper(String number, String group, List<GroupActions.Row> rows, SafeInLists.Answer held) {

    private static final Words WORDS = Words.of(ActionPaper.class);

    byte[] pdf(Actor actor) {
        String body = actor.seats().stream().findFirst().map(Seat::organisation).orElse("");
        String printed = actor.name() + ", " + body + ", " + Dates.moment(actor.now());
        var paper = new StringBuilder("<h1>").append(Pdf.escape(group)).append("</h1>");
        if (rows.isEmpty())
            paper.append("<p>").append(WORDS.text("actions.none")).append("</p>");
        else {
            paper.append("<table><thead><tr>");
            for (String column : List.of("what", "owner", "due", "status", "agreed"))
                paper.append("<th>").append(WORDS.text("actions." + column)).append("</th>");
            paper.append("</tr></thead><tbody>");
            for (int at = 0; at < rows.size(); at++) {
                GroupActions.Row row = rows.get(at);
                paper.append("<tr>")
                        .append(cell(row.reference() + " " + (held.holds(at, 0) ? SafeInLists.HELD : row.what())))
                        .append(cell(row.person() == null ? row.owner() : row.person() + ", " + row.owner()))
                        .append(cell(due(row) + (row.isLate(actor.today()) ? ", " + WORDS.text("actions.late") : "")))
                        .append(cell(status(row)))
                        .append(cell(row.agreedIn() + ", " + Dates.day(row.agreedOn())))
                        .append("</tr>");
            }
            paper.append("</tbody></table>");
        }
        byte[] pdf = Pdf.of(
                WORDS.text("actions.paper"),
                Marking.OFFICIAL_SENSITIVE.words(),
                WORDS.text("actions.foot", number, printed),
                paper.toString());
        return Watermark.across(pdf, printed + ", " + number);
    }

    /** "4 June 2026, first 1 May 2026". */
    static String due(GroupActions.Row row) {
        String due = Dates.day(row.dueOn());
        return row.isMoved() ? WORDS.text("actions.moved", due, Dates.day(row.firstDueOn())) : due;
    }

    /** "To do, chased 4 June 2026". */
    static String status(GroupActions.Row row) {
        String status = WORDS.text("ActionStatus." + row.status());
        return row.isOpen() && row.chasedOn() != null
                ? WORDS.text("actions.chased", status, Dates.day(row.chasedOn()))
                : status;
    }

    private static String cell(String words) {
        return "<td>" + Pdf.escape(words) + "</td>";
    }
}
