package uk.saferhub.oversight;

/** Why a record cannot wait for whoever could give access to it. */
enum EmergencyCause {
    LIFE_AT_RISK,
    CHILD_AT_RISK,
    ADULT_AT_RISK,
    OFFICER_AT_RISK,
    DUTY_OUT_OF_HOURS
}
