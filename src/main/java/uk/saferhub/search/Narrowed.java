package uk.saferhub.search;

import java.util.List;
import java.util.UUID;

/**
 * What narrows the finds of the one search box beside the words themselves.
 *
 * @param kind the heading of the one kind that is wanted; empty for all
 * @param state whether open or closed records are wanted
 * @param within the keys of the area that is wanted and of all that lie in it; empty for everywhere
 */
record Narrowed(String kind, State state, List<UUID> within) {

    /** The most of the one kind that is wanted; of all kinds at once fewer are shown of each. */
    private static final int MOST_OF_ONE = 50;

    enum State {
        ANY,
        OPEN,
        CLOSED
    }

    boolean wants(String heading) {
        return kind.isEmpty() || kind.equals(heading);
    }

    /** Whether something is asked that people, places and things do not have. */
    boolean asksOfRecords() {
        return state != State.ANY || !within.isEmpty();
    }

    int most() {
        return kind.isEmpty() ? Finds.MOST : MOST_OF_ONE;
    }
}
