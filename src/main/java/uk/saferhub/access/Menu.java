package uk.saferhub.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.saferhub.web.Link;
import uk.saferhub.web.MenuGroup;

/** Where one can go from every page: by parts where there are many places, in one row where they fit. */
@Component
class Menu {

    /** As many fit into one row of a desk's screen. */
    private static final int ONE_ROW = 8;

    private final List<Place> places;

    Menu(ObjectProvider<Place> places) {
        this.places =
                places.stream().sorted(Comparator.comparingInt(Place::order)).toList();
    }

    /** @param path of the page that the menu stands on; the place nearest to it is where one is */
    List<MenuGroup> of(String path, Actor actor) {
        List<Place> open =
                places.stream().filter(place -> actor.may(place.permission())).toList();
        if (open.isEmpty()) return List.of();
        Place here = open.stream()
                .filter(place -> place.nearness(path) > 0)
                .reduce((one, other) -> other.nearness(path) > one.nearness(path) ? other : one)
                .orElse(null);
        if (open.size() <= ONE_ROW) return List.of(new MenuGroup(null, links(open, here), true));
        Map<MenuPart, List<Place>> parts = new EnumMap<>(MenuPart.class);
        open.forEach(place ->
                parts.computeIfAbsent(place.part(), part -> new ArrayList<>()).add(place));
        MenuPart shown = here == null ? parts.keySet().iterator().next() : here.part();
        return parts.entrySet().stream()
                .map(part -> new MenuGroup(part.getKey().label(), links(part.getValue(), here), part.getKey() == shown))
                .toList();
    }

    private static List<Link> links(List<Place> places, Place here) {
        return places.stream()
                .map(place -> new Link(place.label(), place.path(), place == here))
                .toList();
    }
}
