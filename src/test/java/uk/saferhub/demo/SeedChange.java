package uk.saferhub.demo;

import java.util.List;

/**
 * A change to a record by somebody who may make it, and the rows that it moves. Nothing else in the paper moves.
 *
 * @param what the change, in words
 * @param paper which paper is looked at
 */
record SeedChange(String what, Paper paper, Runnable change, List<SeedRow> rows) {

    /** Which paper is looked at. */
    enum Paper {
        /** The draft of the demonstration, of April to December 2019. */
        DRAFT,
        /** The same once the Channel panel's chair has released its figures. */
        RELEASED,
        /** Made from the template of the release in force, with no report started: what the next draft will say. */
        UNSTARTED
    }

    static SeedChange of(String what, Runnable change, SeedRow... rows) {
        return new SeedChange(what, Paper.DRAFT, change, List.of(rows));
    }

    static SeedRow row(String id, String before, String after) {
        return new SeedRow(id, before, after);
    }

    @Override
    public String toString() {
        return rows.getFirst().id() + " " + what;
    }
}
