package uk.saferhub.cases.file;

/** What moves a case from one status to another; the timeline's verb is {@code case_} and the name in lower case. */
public enum CaseEvent {
    ASSESSMENT_BEGUN,
    PLAN_AGREED,
    REVIEW_FELL_DUE,
    REVIEWED,
    MONITORING_BEGUN,
    CLOSED_DOWN,
    REOPENED;

    public String verb() {
        return "case_" + name().toLowerCase(java.util.Locale.UK);
    }
}
