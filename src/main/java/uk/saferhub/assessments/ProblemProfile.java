package uk.saferhub.assessments;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.registers.Entered;
import uk.saferhub.registers.Prose;

/**
 * The evidence for a problem or about a place, what may explain it, what was done and with what result (ANL-07). It names no
 * person: a profile of a person is a case. What was learnt later is another entry of the same code.
 *
 * @param evidence what was found, with the pages and figures that say so
 * @param hypotheses what may explain it, one each
 */
public record ProblemProfile(
        String code,
        String title,
        Kind kind,
        LocalDate writtenOn,
        @Prose String evidence,
        List<String> hypotheses,
        @Prose @Nullable String response,
        @Prose @Nullable String result)
        implements Entered {

    /** What it is a profile of. */
    public enum Kind {
        PROBLEM,
        PLACE
    }

    @Override
    public LocalDate on() {
        return writtenOn;
    }
}
