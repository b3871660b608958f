package uk.saferhub.reports;

import uk.saferhub.access.Permission;

/** What moves a report on, and who may take the step. */
public enum ReportStep {
    CONTRIBUTE(Permission.WRITE_REPORT, "report_contributed"),
    CLEAR(Permission.WRITE_REPORT, "report_cleared"),
    SEND_BACK(Permission.APPROVE_REPORT, "report_sent_back"),
    APPROVE(Permission.APPROVE_REPORT, "report_approved"),
    REOPEN(Permission.APPROVE_REPORT, "report_reopened"),
    PUBLISH(Permission.PUBLISH_REPORT, "report_published"),
    DROP(Permission.WRITE_REPORT, "report_dropped");

    private final Permission permission;
    private final String verb;

    ReportStep(Permission permission, String verb) {
        this.permission = permission;
        this.verb = verb;
    }

    /** Whether it is offered with a field for a remark. */
    boolean remarked() {
        return this == APPROVE || this == SEND_BACK || this == DROP;
    }

    public Permission permission() {
        return permission;
    }

    String verb() {
        return verb;
    }
}
