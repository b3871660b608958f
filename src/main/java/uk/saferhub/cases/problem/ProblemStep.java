package uk.saferhub.cases.problem;

/** The four steps of problem solving, in their order. */
public enum ProblemStep {
    SCAN,
    ANALYSE,
    RESPOND,
    ASSESS
}
