package uk.saferhub.configuration;

/** How a number of days is counted: one Act uses both ways, and they end a day apart. */
public enum Counting {
    /** The day itself is day one. */
    BEGINNING_WITH,
    /** The next day is day one. */
    FOLLOWING
}
