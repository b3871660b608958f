package uk.saferhub.reports;

import java.util.List;
import java.util.Optional;
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
     * What the page shows now; empty for one that shows no table of open data, and for whoever may not open it. An agency's
     * numbers are not given: not everybody who reads a finding may see them.
     *
     * @param address path and query, as they stand in the browser
     * @throws uk.saferhub.access.NotFound where it asks for something that the actor does not see
     */
    Optional<Shown> shown(Actor actor, String address);
}
