package uk.saferhub.access;

import java.util.Arrays;

/**
 * An entry of the navigation, offered to whoever may go there. A feature declares its own as a bean.
 *
 * @param part under which name of the menu it stands
 * @param order place among the others, smallest first
 */
public record Place(MenuPart part, int order, String label, String path, Permission permission) {

    /**
     * How near a page is to this place: the number of leading parts that their paths share, so that operations count
     * as street work although the menu leads to patrols. Nought where they share none.
     */
    int nearness(String asked) {
        if (path.equals("/")) return asked.equals("/") ? 1 : 0;
        int unlike =
                Arrays.mismatch(path.substring(1).split("/"), asked.substring(1).split("/"));
        return unlike < 0 ? path.length() : unlike;
    }
}
