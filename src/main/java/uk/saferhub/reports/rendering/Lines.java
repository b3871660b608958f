package uk.saferhub.reports.rendering;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.saferhub.reports.document.Appendix;
import uk.saferhub.reports.document.Block;
import uk.saferhub.reports.document.Head;
import uk.saferhub.reports.document.Inline;
import uk.saferhub.reports.document.Paper;

/** The lines that every format prints in the same words: the head, what was answered, the foot. */
final class Lines {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private Lines() {}

    /** One line of a head or a foot: "Report to" and the committee. */
    record Line(String label, String text) {}

    static List<Line> head(Head head) {
        return List.of(
                new Line("Report to", head.to()), new Line("Report of", head.of()), new Line("Date", day(head.date())));
    }

    static List<Line> foot(Head head) {
        List<Line> lines = new ArrayList<>();
        add(lines, "Ward(s)", head.wards());
        add(lines, "Author", head.authorPost());
        add(lines, "Contact", head.contact());
        List<String> papers = head.backgroundPapers();
        lines.add(new Line("Background papers", papers.isEmpty() ? "None" : String.join("; ", papers)));
        return lines;
    }

    private static void add(List<Line> lines, String label, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            lines.add(new Line(label, text));
        }
    }

    static String day(LocalDate date) {
        return DAY.format(date);
    }

    static List<Inline> answer(Block.Implications.Answer answer) {
        return answer.words() == null ? Inline.words("not answered yet") : answer.words();
    }

    static List<Line> answers(Block.Implications implications) {
        return implications.answers().stream()
                .map(a -> new Line(a.head(), Inline.text(answer(a)).strip()))
                .toList();
    }

    static String number(@Nullable String number) {
        return number == null ? "" : number.contains(".") ? number : number + ".";
    }

    static String title(Appendix appendix) {
        return appendix.name() + (appendix.exempt() ? " (exempt): " : ": ") + appendix.title();
    }

    static String marking(Paper paper) {
        String marking = paper.head().marking();
        return marking == null ? "" : marking;
    }
}
