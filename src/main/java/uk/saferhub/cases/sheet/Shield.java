package uk.saferhub.cases.sheet;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.saferhub.people.KeptAddress;

/**
 * Keeps addresses that must not be found off paper that is read over a table (UK GDPR article 5(1)(f)).
 *
 * @param safe those of the register. @param held lines in which one of another compartment may stand. @param all whether every line is held
 */
record Shield(List<KeptAddress> safe, Set<String> held, boolean all) {

    /** @param lines that may name an address which another compartment keeps. @param every whether nothing that people wrote is printed */
    Shield and(Set<String> lines, boolean every) {
        return new Shield(safe, lines, every);
    }

    private static final String LEFT_OUT = "An address is left out";

    /** The lines that name no such address; all of them go where one runs over the end of a line. */
    String without(String text) {
        String kept = text.lines().map(line -> names(line) ? LEFT_OUT : line).collect(Collectors.joining("\n"));
        return names(kept) ? LEFT_OUT : kept;
    }

    /** @param besides what is known of the text and not printed, such as a postcode */
    String without(String text, String besides) {
        return names(text) || held.contains(besides) || names(text + " " + besides) ? LEFT_OUT : text;
    }

    private boolean names(String text) {
        return all || held.contains(text) || safe.stream().anyMatch(address -> address.standsIn(text));
    }
}
