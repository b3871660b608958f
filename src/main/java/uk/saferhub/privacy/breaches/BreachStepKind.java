package uk.saferhub.privacy.breaches;

/** What may be found, decided or done about a breach. */
public enum BreachStepKind {
    ASSESSED,
    REGULATOR_TOLD,
    REGULATOR_NOT_TOLD,
    SUBJECTS_TOLD,
    SUBJECTS_NOT_TOLD,
    NOTED,
    CLOSED
}
