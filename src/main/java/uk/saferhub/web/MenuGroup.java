package uk.saferhub.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Places of the menu that stand together.
 *
 * @param label their common name, or null where the menu is so short that all stand in one row
 * @param places never empty
 * @param open whether its places are shown without being asked for: where one is now
 */
public record MenuGroup(@Nullable String label, List<Link> places, boolean open) {

    public MenuGroup {
        places = List.copyOf(places);
    }

    /** Where its name leads: to its first place. */
    public String href() {
        return places.getFirst().href();
    }
}
