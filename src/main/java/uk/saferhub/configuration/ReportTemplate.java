package uk.saferhub.configuration;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.words.Say;

/**
 * A report as data (RPT-01): its parts in their order; numbers are given when it is made, not typed.
 *
 * @param committee the group it goes to
 * @param of who makes the report: a post, never a name
 */
@Means("A report template. Numbers are computed; {{code}} prints a figure.")
public record ReportTemplate(
        String code,
        @Names(Partnership.class) String partnership,
        String title,
        String subject,
        @Names(Group.class) String committee,
        String of,
        Numbering numbering,
        @Means("Months between two of these reports.") int everyMonths,

        @Means(
                "Of an assessment: how many months one covers. What begins too late or too early then asks for a reason.")
        @Nullable
        Integer coversMonths,

        @Means("The duty that it discharges.") @Names(Duty.class) @Nullable
        String discharges,

        @Means("Abbreviations the report may use; it lists those that it does use.")
        Map<String, String> abbreviations,

        List<Section> sections)
        implements Thing {

    /** How paragraphs are numbered. */
    public enum Numbering {
        /** 1, 2, 3 through the whole report, with 5.1, 5.2 below; headings carry no number. */
        PARAGRAPHS,
        /** Headings are 1, 2, 3 and paragraphs 1.1, 1.2. */
        SECTIONS
    }

    /** A heading and what stands under it. */
    @Means("A heading and what stands under it.")
    public record Section(
            String heading,
            @Nullable Access access,
            @Nullable String exemptUnder,
            List<Block> blocks) {}

    /** Who may read it. */
    public enum Access {
        PUBLIC,
        EXEMPT
    }

    /** One thing in a section: a closed set. */
    public sealed interface Block {}

    /** A numbered paragraph. */
    public record Paragraph(
            String code,
            String text,
            List<String> bullets,
            @Nullable Access access,
            @Nullable String exemptUnder) implements Block {}

    /** A paragraph numbered below the one before it. */
    public record SubParagraph(
            String code,
            String text,
            List<String> bullets,
            @Nullable Access access,
            @Nullable String exemptUnder) implements Block {}

    /** A heading inside a section, without a number. */
    public record SubHeading(String text) implements Block {}

    /** A table made from records or settings; it foots itself. */
    public record Table(String code, TableOf of, @Nullable String caption, List<String> columns, List<Row> rows)
            implements Block {}

    /** A row of a table whose rows are typed here: a label and a figure. */
    public record Row(String label, @Names(Metric.class) String figure) {}

    /** What a table is made from. */
    public enum TableOf {
        PRIORITIES,
        SUPPORTS,
        FIGURES,
        NOTICES
    }

    /** The heads of implication, each of which must be answered; "none identified" is an answer. */
    public record Implications(String code, String text, List<String> heads) implements Block {}

    /** What members are asked to do. */
    public record Recommendation(String code, @Nullable String intro, String text) implements Block {}

    /** Why. */
    public record Reason(String code, String text) implements Block {}

    /** The abbreviations that the report uses. */
    public record Abbreviations(String code) implements Block {}

    /** The findings of an assessment, as its authors wrote them. */
    public record Findings(String code) implements Block {}

    /** The priorities that its findings recommend. */
    public record RecommendedPriorities(String code) implements Block {}

    /** Lines at the foot, label and text: wards, contact, papers. */
    public record Footer(String code, Map<String, String> lines) implements Block {}

    /**
     * An appendix: named, public or exempt.
     *
     * @param group whose members it lists, where it is made of members
     */
    public record Appendix(
            String code,
            String title,
            Access access,
            @Nullable String exemptUnder,
            AppendixOf of,
            @Names(Group.class) @Nullable String group)
            implements Block {}

    /** What an appendix is made from. */
    public enum AppendixOf {
        ATTACHED,
        BLOCK_CHART,
        MEMBERS
    }

    /** Whether it is an assessment, with findings of its own. */
    public boolean hasFindings() {
        return sections.stream().flatMap(section -> section.blocks().stream()).anyMatch(ReportTemplate::found);
    }

    /** Whether its findings, or what they recommend, stand in an exempt section. */
    public boolean findingsExempt() {
        return sections.stream()
                .filter(section -> section.access() == Access.EXEMPT)
                .flatMap(section -> section.blocks().stream())
                .anyMatch(ReportTemplate::found);
    }

    private static boolean found(Block block) {
        return block instanceof Findings || block instanceof RecommendedPriorities;
    }

    @Override
    public String toSentence() {
        return "\"" + title + "\" is a report of " + partnership + " to " + committee + " every "
                + Say.days(everyMonths, "month")
                + (coversMonths == null ? "" : ", each covering " + Say.days(coversMonths, "month"))
                + (discharges == null ? "" : ", for the duty " + discharges) + ", in " + sections.size()
                + " sections, numbered by "
                + Say.words(numbering) + ".";
    }
}
