package uk.saferhub.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.reports.composing.Found;

/** Reports that have findings, as other modules use them: at the desk, under the permission that each method names. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Assessments {

    private final RecordFinding finding;
    private final Recommending recommending;

    Assessments(RecordFinding finding, Recommending recommending) {
        this.finding = finding;
        this.recommending = recommending;
    }

    /**
     * Writes a finding of an assessment, under WRITE_REPORT.
     *
     * @param statement with figure tokens
     * @param pages what else it rests on: an address here, a space, and what it showed, one each
     * @param recommended the priority that follows, with the reason for it; both null where none does
     */
    public void find(
            Actor actor,
            String reference,
            String statement,
            List<String> pages,
            @Nullable String recommended,
            @Nullable String because) {
        finding.find(actor, reference, new Found(FindingStore.key(), 0, statement, pages, recommended, because));
    }

    /**
     * The priorities that an assessment recommends, under READ_REPORT and, where its findings are exempt, READ_EXEMPT.
     *
     * @throws uk.saferhub.kernel.Refusal where nobody has approved it yet
     */
    public List<RecommendedPriority> recommended(Actor actor, String reference) {
        return recommending.of(actor, reference);
    }
}
