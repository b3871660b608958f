package uk.saferhub.crimedata.areas;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/** Look-ups from areas to others, each as it was published. The look-up of small areas to wards is in the crime store. */
public interface Links {

    /** Of an installation that has none. */
    Links NONE = new Links() {
        @Override
        public List<Held> held() {
            return List.of();
        }

        @Override
        public List<Link> of(UUID set) {
            return List.of();
        }
    };

    /** The look-ups in force. */
    List<Held> held();

    /** The links of a look-up, by the child's code. */
    List<Link> of(UUID set);

    /**
     * The links from one layer to another, of all look-ups in force: one that came later for some of the areas leaves another
     * beside it with the rest.
     */
    default List<Link> between(Layer child, Layer parent) {
        return held().stream()
                .filter(held -> held.child().equals(child) && held.parent().equals(parent))
                .flatMap(held -> of(held.id()).stream())
                .toList();
    }

    /** The areas of a layer that a look-up in force puts into an area, such as the districts of a force; none where none does. */
    default SortedSet<String> within(String parent, Layer child) {
        SortedSet<String> codes = new TreeSet<>();
        held().stream()
                .filter(held ->
                        held.child().equals(child) && held.parent().kind().isCode(parent))
                .flatMap(held -> of(held.id()).stream())
                .filter(link -> link.parent().equals(parent) && link.to() == null)
                .forEach(link -> codes.add(link.child()));
        return codes;
    }

    /**
     * One look-up.
     *
     * @param links how many pairs it has
     * @param notFitting how many of its children do not lie in one parent whole, by the source's own word
     * @param source the file that it came from
     */
    record Held(UUID id, Layer child, Layer parent, long links, long notFitting, String source, Instant at) {}
}
