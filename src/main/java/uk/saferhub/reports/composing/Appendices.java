package uk.saferhub.reports.composing;

import java.util.List;
import uk.saferhub.configuration.Group;
import uk.saferhub.configuration.ReportTemplate;
import uk.saferhub.partnership.BlockChart;
import uk.saferhub.reports.document.Appendix;
import uk.saferhub.reports.document.Block;
import uk.saferhub.reports.document.Inline;

/** What a template's appendices hold: records and settings where they can be made of them; files cannot be attached here. */
final class Appendices {

    private Appendices() {}

    static Appendix of(ReportTemplate.Appendix appendix, String label, Occasion occasion) {
        boolean exempt = appendix.access() == ReportTemplate.Access.EXEMPT;
        return new Appendix(label, appendix.title(), exempt, content(appendix, exempt, occasion));
    }

    private static List<Block> content(ReportTemplate.Appendix appendix, boolean exempt, Occasion occasion) {
        if (appendix.of() == ReportTemplate.AppendixOf.BLOCK_CHART) {
            return chart(appendix.title(), exempt, occasion);
        }
        return appendix.of() == ReportTemplate.AppendixOf.MEMBERS && appendix.group() != null
                ? List.of(new Block.Bullets(members(appendix.group(), occasion), exempt))
                : List.of(new Block.Paragraph(appendix.code(), 0, Inline.words(Appendix.NOT_ATTACHED), exempt));
    }

    /** How the groups report to each other on the day that the paper bears, drawn and as a list. */
    private static List<Block> chart(String title, boolean exempt, Occasion occasion) {
        BlockChart chart = BlockChart.of(occasion.settings(), occasion.dated());
        List<List<Inline>> said = chart.inWords().stream().map(Inline::words).toList();
        return List.of(new Block.Chart(title, chart, exempt), new Block.Bullets(said, exempt));
    }

    /** The bodies that sit on the group on the day that the paper bears, with what they are in it; never people. */
    private static List<List<Inline>> members(String group, Occasion occasion) {
        return occasion.settings().group(group).members().stream()
                .filter(seat -> seat.on(occasion.dated()))
                .map(seat -> Inline.words(
                        occasion.settings().organisation(seat.body()).name() + as(seat.as())))
                .toList();
    }

    private static String as(Group.Capacity capacity) {
        return switch (capacity) {
            case CHAIR -> " (chair)";
            case VICE_CHAIR -> " (vice-chair)";
            case ADVISER -> " (adviser)";
            case OBSERVER -> " (observer)";
            case MEMBER -> "";
        };
    }
}
