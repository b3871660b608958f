package uk.saferhub.cases.file;

import static uk.saferhub.cases.file.CaseEvent.*;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.saferhub.kernel.Transitions;

/**
 * How a case stands (requirements 3.3). {@code REVIEW_DUE} is what an active or monitored case becomes by the passing of time:
 * it is told by the day and not stored, so that no job has to run for the truth to hold.
 */
public enum CaseStatus {
    OPEN,
    ASSESSING,
    ACTIVE,
    REVIEW_DUE,
    MONITORING,
    CLOSED;

    public static final Transitions<CaseStatus, CaseEvent> TABLE = Transitions.from(CaseEvent.class, OPEN)
            .edge(OPEN, ASSESSMENT_BEGUN, ASSESSING)
            .edge(OPEN, REVIEWED, ACTIVE)
            .edge(OPEN, PLAN_AGREED, ACTIVE)
            .edge(OPEN, CLOSED_DOWN, CLOSED)
            .edge(ASSESSING, PLAN_AGREED, ACTIVE)
            .edge(ASSESSING, REVIEWED, ACTIVE)
            .edge(ASSESSING, CLOSED_DOWN, CLOSED)
            .edge(ACTIVE, REVIEW_FELL_DUE, REVIEW_DUE)
            .edge(ACTIVE, REVIEWED, ACTIVE)
            .edge(ACTIVE, MONITORING_BEGUN, MONITORING)
            .edge(ACTIVE, CLOSED_DOWN, CLOSED)
            .edge(REVIEW_DUE, REVIEWED, ACTIVE)
            .edge(REVIEW_DUE, CLOSED_DOWN, CLOSED)
            .edge(MONITORING, REVIEWED, MONITORING)
            .edge(MONITORING, PLAN_AGREED, ACTIVE)
            .edge(MONITORING, CLOSED_DOWN, CLOSED)
            .edge(CLOSED, REOPENED, ACTIVE)
            .build();

    /** The status on that day, of one stored with that date for its next review. */
    public CaseStatus on(LocalDate today, @Nullable LocalDate nextReviewOn) {
        boolean passed = nextReviewOn != null && nextReviewOn.isBefore(today);
        CaseStatus fallen = TABLE.next(this, REVIEW_FELL_DUE);
        return passed && fallen != null ? fallen : this;
    }

    public boolean isOpen() {
        return this != CLOSED;
    }
}
