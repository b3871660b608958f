package uk.saferhub.reports;

import java.util.List;
import java.util.Set;
import uk.saferhub.kernel.Decision;
import uk.saferhub.reports.composing.Found;

/** What a finding must say before it is one (ANL-03). */
final class FindingRules {

    private static final String PAGES = "ANL-03-C";
    private static final String REASON = "ANL-03-D";
    private static final String OURS = "SaferHub's own rule (ANL-03)";

    /** The pages of this service that show numbers with what they were computed from. */
    private static final Set<String> SHOWING = Set.of("/analysis/", "/crime", "/data/", "/figures/");

    private FindingRules() {}

    static Decision mayFind(Found found) {
        return Decision.when(
                        found.cites(),
                        "ANL-03-B",
                        "Quote a figure in it as {{code}}, or give the page that shows it.",
                        OURS)
                .and(() -> Decision.when(
                        found.pages().stream().allMatch(FindingRules::shows),
                        PAGES,
                        "Each page is a line: its address here, such as /analysis/trend?force=…, a space, and what it showed.",
                        OURS))
                .and(() -> Decision.when(
                        (found.recommended() == null) == (found.because() == null),
                        REASON,
                        "A recommended priority has its reason, and a reason its priority.",
                        OURS));
    }

    /** The field of the form that a refusal is about. */
    static String field(Decision.Refused refused) {
        if (refused.rule().equals(PAGES)) return "pages";
        return refused.rule().equals(REASON) ? "because" : "statement";
    }

    /** An assessment that found nothing is not one. */
    static Decision mayApprove(boolean assessment, List<Found> found) {
        return Decision.when(
                !assessment || !found.isEmpty(), "ANL-03-E", "It has no finding yet: have one written first.", OURS);
    }

    private static boolean shows(String page) {
        String[] words = page.split("\\s+", 2);
        return words.length == 2
                && SHOWING.stream().anyMatch(words[0]::startsWith)
                && !words[0].contains("//")
                && !words[0].contains("..");
    }
}
