package uk.saferhub.crimedata.counting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.Layer;
import uk.saferhub.crimedata.areas.Link;
import uk.saferhub.crimedata.areas.Links;
import uk.saferhub.crimedata.store.CrimeStore;
import uk.saferhub.crimedata.store.Lookup;

/** Which finer areas make up those of a layer, by the look-ups in force, and their people added up. */
final class AddUpPeople {

    private final CrimeStore store;
    private final List<Lookup> lookups;
    private final Links links;

    /** @param lookups those in force, asked for once for a question */
    AddUpPeople(CrimeStore store, List<Lookup> lookups, Links links) {
        this.store = store;
        this.lookups = lookups;
        this.links = links;
    }

    /** The layers that a layer's areas are made up of, the newest census before the older one. */
    List<Layer> parts(Layer layer) {
        Set<Layer> parts = new LinkedHashSet<>();
        lookups.stream()
                .filter(lookup -> bySmallAreas(layer, lookup))
                .map(lookup -> new Layer(AreaKind.LSOA, lookup.lsoaYear()))
                .sorted(java.util.Comparator.reverseOrder())
                .forEach(parts::add);
        if (layer.kind().compareTo(AreaKind.DISTRICT) > 0)
            links.held().stream()
                    .filter(held -> held.parent().equals(layer) && held.child().kind() == AreaKind.DISTRICT)
                    .map(Links.Held::child)
                    .forEach(parts::add);
        return new ArrayList<>(parts);
    }

    /** @param people of the parts, by code; an area of which any part lacks its own is left out */
    Map<String, Long> sums(Layer layer, Layer part, Map<String, Long> people) {
        Map<String, Long> sums = new TreeMap<>();
        if (people.isEmpty()) return sums;
        Set<String> lacking = new HashSet<>();
        parents(layer, part)
                .forEach((child, parents) -> parents.forEach(parent -> {
                    Long of = people.get(child);
                    if (of == null) lacking.add(parent);
                    else sums.merge(parent, of, Long::sum);
                }));
        sums.keySet().removeAll(lacking);
        return sums;
    }

    private Map<String, Set<String>> parents(Layer layer, Layer part) {
        Map<String, Set<String>> parents = new LinkedHashMap<>();
        if (part.kind() == AreaKind.LSOA) {
            List<String> paths = lookups.stream()
                    .filter(lookup -> lookup.lsoaYear() == part.year() && bySmallAreas(layer, lookup))
                    .map(Lookup::path)
                    .toList();
            if (!paths.isEmpty())
                new ReadPeople(store, List.of())
                        .query(
                                PeopleSql.parents(store.rowsOf(paths), layer.kind()),
                                row -> parents.put(row.getString(1), Set.of(row.getString(2))));
            return parents;
        }
        Map<String, Set<String>> byLinks = new HashMap<>();
        links.held().stream()
                .filter(held -> held.parent().equals(layer) && held.child().equals(part))
                .forEach(held -> {
                    for (Link link : links.of(held.id()))
                        byLinks.computeIfAbsent(link.child(), none -> new HashSet<>())
                                .add(link.parent());
                });
        return byLinks;
    }

    private static boolean bySmallAreas(Layer layer, Lookup lookup) {
        return lookup.wardYear() == layer.year()
                && (layer.kind() == AreaKind.WARD || layer.kind() == AreaKind.DISTRICT);
    }
}
