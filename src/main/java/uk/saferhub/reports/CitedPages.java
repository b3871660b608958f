package uk.saferhub.reports;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.saferhub.access.Actor;

/** The pages of this service that show numbers of open data, so that a finding keeps what it cites of them (ANL-03). */
public interface CitedPages {

    /**
     * What a page shows.
     *
     * @param rows as they are read, all of them
     * @param madeOf the files and look-ups that they were made of, a sentence each
     */
    record Shown(String caption, List<String> columns, List<List<String>> rows, List<String> madeOf) {}

    /**
     * What the page shows now; empty for one that shows no table of numbers, and for whoever may not open it.
     *
     * @param address path and query, as they stand in the browser
     * @throws uk.saferhub.access.NotFound where it asks for something that the actor does not see
     */
    Optional<Shown> shown(Actor actor, String address);

    /**
     * Those of these pages whose numbers are made of records that the actor does not see now: not everybody who reads a finding
     * may read what it rests on. At most one query.
     *
     * @param addresses as they were cited, of this module's pages and of others
     */
    Set<String> hidden(Actor actor, Collection<String> addresses);

    /** How the numbers of a page are marked, such as OFFICIAL. */
    String marking(String address);
}
