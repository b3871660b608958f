package uk.saferhub.complaints.log;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.ComplaintTerms;

/**
 * Complaints that share a place, a caller or a case with the one that is shown.
 *
 * @param what what they share, such as "this place"
 * @param count of the others, whether or not the reader is told which they are
 * @param others without the one that is shown, newest first; those alone of which it may be told what they share
 * @param qualifying how many would count today if somebody applied for an ASB case review, the one shown among them
 * @param terms the partnership's, or null where its pack is silent
 */
record Together(
        String what,
        int count,
        List<ComplaintFiles.Related> others,
        long qualifying,
        @Nullable ComplaintTerms terms) {

    /** Whether staff should tell those affected of the ASB case review. */
    boolean reviewIsDue() {
        return terms != null && qualifying >= terms.reviewAfter();
    }
}
