package uk.saferhub.disclosures;

/** What a body answers when it is asked whether its words may be used elsewhere. */
public enum Said {
    YES,
    CONDITIONS,
    NO;

    boolean allows() {
        return this != NO;
    }
}
