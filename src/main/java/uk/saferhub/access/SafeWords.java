package uk.saferhub.access;

import java.util.UUID;

/**
 * Whether words that leave in a list or on a paper of many records name an address that must not be found (IDX-05). The index of
 * people answers it, of every compartment, with one word for all of them: which row it stands in is told to nobody.
 */
public interface SafeWords {

    /**
     * False also where the database does not answer any more today, since too much of this reader's was held up.
     *
     * @param words whatever somebody wrote that would leave
     * @param record one of those that they are about: the ask is on record there
     */
    boolean mayLeave(String words, UUID record, Actor actor);
}
