package uk.saferhub.configuration;

/** What a body is, in general or to one partnership. */
public enum OrganisationKind {
    RESPONSIBLE_AUTHORITY,
    COOPERATING_BODY,
    INVITEE,
    PROVIDER,
    FUNDER,
    INSPECTORATE,
    BUSINESS,
    CHARITY,
    FAITH_GROUP,
    SCHOOL,
    REGISTERED_PROVIDER
}
