package uk.saferhub.reports;

import uk.saferhub.access.Permission;

/** What moves a report on, and who may take the step. */
public enum ReportStep {
    CONTRIBUTE(Permission.WRITE_REPORT, "report_contributed"),
    CLEAR(Permission.WRITE_REPORT, "report_cleared"),
    SEND_BACK(Permission.APPROVE_REPORT, "report_sent_back"),
    APPROVE(Permission.APPROVE_REPORT, "report_approved"),
    REOPEN(Permission.APPROVE_REPORT, "report_reopened"),
    PUBLISH(Permission.PUBLISH_REPORT, "report_published");

    private final Permission permission;
    private final String verb;

    ReportStep(Permission permission, String verb) {
        this.permission = permission;
        this.verb = verb;
    }

    public Permission permission() {
        return permission;
    }

    String verb() {
        return verb;
    }
}
