package uk.saferhub.access;

/**
 * An entry of the navigation, offered to whoever may go there. A feature declares its own as a bean.
 *
 * @param order place among the others, smallest first
 */
public record Place(int order, String label, String path, Permission permission) {

    boolean holds(String asked) {
        return path.equals("/") ? asked.equals("/") : asked.equals(path) || asked.startsWith(path + "/");
    }
}
