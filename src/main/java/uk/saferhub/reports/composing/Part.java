package uk.saferhub.reports.composing;

import java.util.ArrayList;
import java.util.List;
import uk.saferhub.configuration.ReportTemplate;

/**
 * A part of a report that people write: a paragraph, or the answer to a head of implication.
 *
 * @param code of the template; an answer's is its block's with the head's place, "implications.3"
 * @param title what an author calls it
 * @param text what the template proposes; empty for an answer
 * @param exempt seen only by those who read exempt papers
 * @param answer to a head of implication: printed as one line
 */
public record Part(String code, String title, String text, boolean exempt, boolean answer) {

    /** Every part of a template, in order. */
    public static List<Part> of(ReportTemplate template) {
        List<Part> parts = new ArrayList<>();
        for (ReportTemplate.Section section : template.sections()) {
            boolean exempt = section.access() == ReportTemplate.Access.EXEMPT;
            section.blocks().forEach(block -> add(block, section.heading(), exempt, parts));
        }
        return parts;
    }

    static String answer(ReportTemplate.Implications block, int place) {
        return block.code() + "." + (place + 1);
    }

    private static void add(ReportTemplate.Block block, String heading, boolean exempt, List<Part> parts) {
        switch (block) {
            case ReportTemplate.Paragraph p ->
                parts.add(new Part(
                        p.code(),
                        heading,
                        text(p.text(), p.bullets()),
                        exempt || p.access() == ReportTemplate.Access.EXEMPT,
                        false));
            case ReportTemplate.SubParagraph p ->
                parts.add(new Part(
                        p.code(),
                        heading,
                        text(p.text(), p.bullets()),
                        exempt || p.access() == ReportTemplate.Access.EXEMPT,
                        false));
            case ReportTemplate.Recommendation r ->
                parts.add(new Part(
                        r.code(), heading, r.intro() == null ? r.text() : r.intro() + ": " + r.text(), exempt, false));
            case ReportTemplate.Reason r -> parts.add(new Part(r.code(), heading, r.text(), exempt, false));
            case ReportTemplate.Implications i -> {
                for (int place = 0; place < i.heads().size(); place++) {
                    parts.add(new Part(answer(i, place), i.heads().get(place), "", exempt, true));
                }
            }
            default -> {}
        }
    }

    private static String text(String text, List<String> bullets) {
        StringBuilder all = new StringBuilder(text);
        bullets.forEach(bullet -> all.append("\n- ").append(bullet));
        return all.toString();
    }
}
