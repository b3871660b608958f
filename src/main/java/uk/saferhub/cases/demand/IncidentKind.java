package uk.saferhub.cases.demand;

/** What came in. */
public enum IncidentKind {
    CALL,
    COMPLAINT,
    ATTENDANCE
}
