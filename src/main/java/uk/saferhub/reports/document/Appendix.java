package uk.saferhub.reports.document;

import java.util.List;

/**
 * What is attached to a paper.
 *
 * @param label as the text cites it: "1", "2", "A"
 */
public record Appendix(String label, String title, boolean exempt, List<Block> blocks) {

    public String name() {
        return "Appendix " + label;
    }
}
