package uk.saferhub.access;

import java.util.Arrays;
import java.util.List;

/**
 * An entry of the navigation, offered to whoever may go there. A feature declares its own as a bean.
 *
 * @param part under which name of the menu it stands
 * @param order place among the others, smallest first
 * @param also other beginnings of the addresses that belong to it, such as {@code /case-hubs} to the cases
 */
public record Place(MenuPart part, int order, String label, String path, Permission permission, List<String> also) {

    public Place(MenuPart part, int order, String label, String path, Permission permission) {
        this(part, order, label, path, permission, List.of());
    }

    /** The same place, of which these are pages too. */
    public Place with(String... paths) {
        return new Place(part, order, label, path, permission, List.of(paths));
    }

    /**
     * How near a page is to this place: the number of leading parts that their paths share, so that operations count
     * as street work although the menu leads to patrols. Nought where they share none.
     */
    int nearness(String asked) {
        if (also.stream().anyMatch(one -> asked.equals(one) || asked.startsWith(one + "/"))) return 1;
        if (path.equals("/")) return asked.equals("/") ? 1 : 0;
        int unlike =
                Arrays.mismatch(path.substring(1).split("/"), asked.substring(1).split("/"));
        return unlike < 0 ? path.length() : unlike;
    }
}
