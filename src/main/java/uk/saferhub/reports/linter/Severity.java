package uk.saferhub.reports.linter;

/** How much a finding weighs. */
public enum Severity {
    /** The paper cannot be approved with it. */
    FAULT,
    /** A person must look: approving means that somebody did. */
    ASK
}
