package uk.saferhub.reports.linter;

/** How much a finding weighs. */
public enum Severity {
    /** The paper is approved with it only by somebody who says why it may stay. */
    FAULT,
    /** A person must look: approving means that somebody did. */
    ASK
}
