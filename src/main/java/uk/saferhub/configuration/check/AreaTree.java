package uk.saferhub.configuration.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.saferhub.configuration.Area;
import uk.saferhub.configuration.AreaKind;
import uk.saferhub.configuration.Pack;

/** The areas of a pack as a tree, for asking what an area is made of. */
final class AreaTree {

    private static final Set<AreaKind> SMALL = Set.of(AreaKind.WARD, AreaKind.PARISH);

    private final Map<String, Area> areas = new HashMap<>();
    private final Pack pack;

    AreaTree(Pack pack) {
        this.pack = pack;
        pack.areas().forEach(area -> areas.putIfAbsent(area.code(), area));
    }

    String name(String code) {
        Area area = areas.get(code);
        return area == null ? code : area.name();
    }

    /** The smallest areas above wards that an area is made of; itself where it has no parts. */
    Set<String> parts(String code) {
        Set<String> parts = new LinkedHashSet<>();
        collect(code, parts, new HashSet<>());
        return parts;
    }

    private void collect(String code, Set<String> parts, Set<String> seen) {
        if (!seen.add(code)) return;
        Area area = areas.get(code);
        List<String> below = area != null && !area.madeOf().isEmpty() ? area.madeOf() : inside(code);
        if (below.isEmpty()) parts.add(code);
        else below.forEach(part -> collect(part, parts, seen));
    }

    private List<String> inside(String code) {
        return pack.areas().stream()
                .filter(area -> code.equals(area.within()))
                .filter(area -> !SMALL.contains(area.kind()) && area.kind() != AreaKind.FOOTPRINT)
                .map(Area::code)
                .toList();
    }
}
