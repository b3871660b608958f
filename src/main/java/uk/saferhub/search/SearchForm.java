package uk.saferhub.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Areas;
import uk.saferhub.access.Seat;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.ListQuery;

/** What may be chosen beside the words, and what was. */
@Component
class SearchForm {

    private static final List<String> NAMES = List.of("q", "kind", "state", "area");
    private static final int LONGEST = 200;

    private final List<Finds> finders;
    private final List<Titled> titled;
    private final List<Said> said;
    private final Areas areas;

    SearchForm(List<Finds> finders, List<Titled> titled, List<Said> said, Areas areas) {
        this.said = said;
        this.finders = finders;
        this.titled = titled;
        this.areas = areas;
    }

    /** The posted words that are a search's own, no longer than anybody types: as they are shown again, and kept. */
    static Fields own(Fields posted) {
        Fields own = Fields.empty();
        for (String name : NAMES) {
            String value = posted.value(name).strip();
            if (!value.isEmpty()) own.with(name, value.substring(0, Math.min(LONGEST, value.length())));
        }
        return own;
    }

    /** As one text, for keeping; {@link #read} is its other way. */
    static String text(Fields own) {
        var values = new LinkedHashMap<String, String>();
        own.posted().keySet().forEach(name -> values.put(name, own.value(name)));
        return ListQuery.of(values);
    }

    static Fields read(String text) {
        return own(ListQuery.read(text));
    }

    /** What cannot be chosen counts as not chosen. */
    Narrowed narrowed(Fields own, Actor actor) {
        var read = Fields.of(own.posted()).read();
        String kind = own.value("kind");
        Narrowed.@Nullable State state = read.choice("state", Narrowed.State.class, "");
        UUID area = read.id("area", "");
        return new Narrowed(
                kinds(actor).stream().anyMatch(one -> one.value().equals(kind)) ? kind : "",
                state == null ? Narrowed.State.ANY : state,
                area == null ? List.of() : within(area));
    }

    /** An area that there is not is nowhere, and not everywhere. */
    private List<UUID> within(UUID area) {
        var within = areas.within(area).stream().map(Areas.Area::id).toList();
        return within.isEmpty() ? List.of(area) : within;
    }

    /** The kinds of record that the actor may find, by name. */
    List<Choice> kinds(Actor actor) {
        var kinds = new ArrayList<String>();
        finders.stream().filter(one -> actor.may(one.permission())).forEach(one -> kinds.add(one.heading()));
        titled.stream().filter(one -> actor.may(one.permission())).forEach(one -> kinds.add(one.heading()));
        said.stream().filter(one -> actor.may(one.permission())).forEach(one -> kinds.add(one.heading()));
        return kinds.stream().sorted().map(kind -> Choice.of(kind, kind)).toList();
    }

    /** The areas for which the actor acts and all above wards that lie in them: what there are is nobody's secret. */
    List<Choice> areas(Actor actor) {
        return actor.grants().stream()
                .map(Seat::areaId)
                .distinct()
                .flatMap(area -> areas.within(area).stream())
                .filter(area -> !area.kind().equals("ward"))
                .sorted(Comparator.comparing(Areas.Area::name))
                .map(area -> Choice.of(area.id(), area.name()))
                .distinct()
                .toList();
    }

    static List<Choice> states() {
        return List.of(
                Choice.of(Narrowed.State.OPEN, "Open records"), Choice.of(Narrowed.State.CLOSED, "Closed records"));
    }
}
