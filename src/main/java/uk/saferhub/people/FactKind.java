package uk.saferhub.people;

import java.util.EnumSet;
import java.util.Set;

/** What is known of somebody, by kind; each fact is a row that ends or is taken back, and is never overwritten. */
enum FactKind {
    NAME("person_name", Amendment.values()),
    /** A birth does not change: it was wrong, or it was right. */
    BORN("person_birth_date", Amendment.CORRECTED, Amendment.TAKEN_BACK),
    ABOUT("person_birth_about", Amendment.CORRECTED, Amendment.TAKEN_BACK),
    ADDRESS("person_address", Amendment.values()),
    PHONE("person_phone", Amendment.values()),
    EMAIL("person_email", Amendment.values()),
    NUMBER("person_identifier", Amendment.values()),
    NEED("person_need", Amendment.values()),
    /** A flag is taken down or renewed where it stands. */
    FLAG("person_flag", Amendment.TAKEN_BACK),
    RELATION("person_relation", Amendment.ENDED, Amendment.TAKEN_BACK);

    private final String table;
    private final Set<Amendment> amendments;

    FactKind(String table, Amendment... amendments) {
        this.table = table;
        this.amendments = EnumSet.of(amendments[0], amendments);
    }

    /** The table in which such facts are kept. */
    String table() {
        return table;
    }

    boolean takes(Amendment amendment) {
        return amendments.contains(amendment);
    }
}
