package uk.saferhub.reports;

import uk.saferhub.kernel.Transitions;

/** How far a report has come. */
enum ReportStatus {
    /** Its authors write. */
    DRAFTING,
    /** Every author has done their part. */
    CONTRIBUTED,
    /** The officer in charge has read it; nothing is written any more. */
    CLEARED,
    /** Its figures are frozen. */
    APPROVED,
    /** It is out, and stays as it is. */
    PUBLISHED,
    /** It was a mistake: kept with the reason, and no other report counts it. */
    DROPPED;

    static final Transitions<ReportStatus, ReportStep> STEPS = Transitions.from(ReportStep.class, DRAFTING)
            .edge(DRAFTING, ReportStep.CONTRIBUTE, CONTRIBUTED)
            .edge(CONTRIBUTED, ReportStep.CLEAR, CLEARED)
            .edge(CONTRIBUTED, ReportStep.SEND_BACK, DRAFTING)
            .edge(CLEARED, ReportStep.SEND_BACK, DRAFTING)
            .edge(CLEARED, ReportStep.APPROVE, APPROVED)
            .edge(APPROVED, ReportStep.REOPEN, DRAFTING)
            .edge(APPROVED, ReportStep.PUBLISH, PUBLISHED)
            .edge(DRAFTING, ReportStep.DROP, DROPPED)
            .edge(CONTRIBUTED, ReportStep.DROP, DROPPED)
            .build();

    boolean open() {
        return this == DRAFTING || this == CONTRIBUTED;
    }
}
