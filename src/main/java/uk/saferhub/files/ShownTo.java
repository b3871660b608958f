package uk.saferhub.files;

/** Who sees a document besides the agency whose it is: everybody in the record, those who run the register, or nobody. */
public enum ShownTo {
    ALL,
    HUB,
    OWN
}
