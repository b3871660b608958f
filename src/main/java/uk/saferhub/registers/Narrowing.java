package uk.saferhub.registers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Areas;
import uk.saferhub.access.KeepList;
import uk.saferhub.access.Seat;
import uk.saferhub.registers.EntryFilter.Narrowed;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Dates;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Link;
import uk.saferhub.web.ListQuery;
import uk.saferhub.web.Words;

/** How somebody narrows a register's list: as they last left it, by what there is to choose, by words that stand in no address. */
@Component
class Narrowing {

    private static final Words WORDS = Words.of(Narrowing.class);
    private static final int LONGEST = 100;

    /** One list to choose from. */
    record Pick(String name, String label, List<Choice> choices) {}

    /** What there is to choose. @param areas none where all lies in one */
    record Options(List<Pick> picks, List<Choice> areas) {

        List<String> components() {
            return picks.stream().map(Pick::name).toList();
        }
    }

    private final PackLists lists;
    private final Areas areas;
    private final KeepList kept;
    private final ReadLog log;

    Narrowing(PackLists lists, Areas areas, KeepList kept, ReadLog log) {
        this.lists = lists;
        this.areas = areas;
        this.kept = kept;
        this.log = log;
    }

    /** By what the list shows: its enums, and what is picked from the pack. */
    Options options(Register<?> register, Actor actor) {
        Map<String, List<Choice>> packs = lists.of(actor, register, actor.permission());
        var picks = new ArrayList<Pick>();
        for (String name : register.listed()) {
            EntryField field = register.form().named(name);
            List<Choice> choices = field.type().isEnum() ? field.constants() : packs.getOrDefault(name, List.of());
            if (!choices.isEmpty() && (field.type().isEnum() || field.type() == String.class))
                picks.add(new Pick(name, field.label(), choices));
        }
        List<Choice> within = actor.seats().stream()
                .map(Seat::areaId)
                .distinct()
                .flatMap(area -> areas.within(area).stream())
                .filter(area -> !area.kind().equals("ward"))
                .map(area -> Choice.of(area.id(), area.name()))
                .distinct()
                .toList();
        return new Options(picks, within.size() > 1 ? within : List.of());
    }

    /** Without words of an address it is as one last left it; what is asked for now is left so. */
    Fields asked(Register<?> register, Map<String, List<String>> asked, Actor actor) {
        return asked.isEmpty()
                ? ListQuery.read(kept.last(register.path(), actor).orElse(""))
                : Fields.of(asked);
    }

    void leave(Register<?> register, EntryFilter filter, Actor actor) {
        kept.keep(register.path(), ListQuery.of(filter.values()), actor);
    }

    /** What its reader looked for last, where that narrows it. */
    String words(Register<?> register, EntryFilter filter, Actor actor) {
        return filter.worded() ? kept.last(register.path() + "/words", actor).orElse("") : "";
    }

    Narrowed narrowed(Register<?> register, EntryFilter filter, Actor actor) {
        List<UUID> within = filter.area() == null
                ? List.of()
                : areas.within(filter.area()).stream().map(Areas.Area::id).toList();
        return filter.narrowed(register.form().fields(), words(register, filter, actor), within);
    }

    /** Posted, so that no name stands in an address or a browser's history. @return the filter with them, or without */
    EntryFilter seek(Register<?> register, Fields posted, Actor actor) {
        String typed = posted.value("typed").strip();
        String words = typed.substring(0, Math.min(LONGEST, typed.length()));
        kept.keep(register.path() + "/words", words, actor);
        if (!words.isEmpty()) log.note("searched for", words);
        Fields fields = ListQuery.read(posted.value("filter")).with("words", words.isEmpty() ? "" : "kept");
        return EntryFilter.of(fields, options(register, actor).components());
    }

    /** Each filter in force, with the address of the list without it. @param words empty not to say them */
    List<Link> chosen(Register<?> register, EntryFilter filter, Options options, String words) {
        var links = new ArrayList<Link>();
        Map<String, String> values = filter.values();
        values.forEach((name, value) -> {
            var others = new LinkedHashMap<>(values);
            others.remove(name);
            String label = switch (name) {
                case "from" -> WORDS.text("filter.from", Dates.day(filter.from()));
                case "to" -> WORDS.text("filter.to", Dates.day(filter.to()));
                case "area" -> label(options.areas(), value);
                case "words" -> words.isEmpty() ? WORDS.text("filter.worded") : WORDS.text("filter.words", words);
                default ->
                    options.picks().stream()
                            .filter(pick -> pick.name().equals(name))
                            .map(pick -> label(pick.choices(), value))
                            .findFirst()
                            .orElse(value);
            };
            links.add(Link.to(label, address(register, ListQuery.of(others))));
        });
        return links;
    }

    /** Without words the list would come back as it was last left: the whole is asked for by its first page. */
    static String address(Register<?> register, String query) {
        return register.path() + "?" + (query.isEmpty() ? "page=1" : query);
    }

    private static String label(List<Choice> choices, String value) {
        return choices.stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse(value);
    }
}
