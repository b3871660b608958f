package uk.saferhub.crimedata.incidents;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.access.Seat;
import uk.saferhub.crimedata.catalogue.Catalogue;
import uk.saferhub.crimedata.catalogue.DataSet;
import uk.saferhub.crimedata.cited.CitedStatistics;
import uk.saferhub.tables.ListFiles;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** The quarterly statement of hate crime: how many, from which sets, about what, when, against whom on duty. */
@Controller
class HateController {

    private static final String MARKING = "OFFICIAL-SENSITIVE";

    /** What was counted. @param crimes of the quarter, by set @param unplaced of them, without an area */
    private record Counted(HatePlaces.Asked place, HateStatement statement, Map<UUID, Long> crimes, long unplaced) {}

    private final HateRecords records;
    private final HatePlaces places;
    private final Catalogue catalogue;
    private final ListFiles files;
    private final CitedStatistics cited;
    private final ContextNotes notes;

    HateController(
            HateRecords records,
            HatePlaces places,
            Catalogue catalogue,
            ListFiles files,
            CitedStatistics cited,
            ContextNotes notes) {
        this.records = records;
        this.places = places;
        this.catalogue = catalogue;
        this.files = files;
        this.cited = cited;
        this.notes = notes;
    }

    @Requires(Permission.READ_CRIME)
    @GetMapping("/data/hate")
    ModelAndView show(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> asked) {
        Fields fields = Fields.of(asked);
        return files.answer(asked, actor, frame.withMarking(MARKING), () -> {
                    Permission permission = permission(actor, fields);
                    HateFilter filter = HateFilter.of(fields, records.sets(actor, permission), actor.today());
                    Counted counted = counted(actor, permission, filter);
                    return HateFile.of(filter, counted.place().name(), told(actor, filter, counted));
                })
                .orElseGet(() -> page(frame, actor, fields));
    }

    /** @param fields the filter as asked, or those of a note that was refused */
    ModelAndView page(Frame frame, Actor actor, Fields fields) {
        Permission permission = permission(actor, fields);
        List<HateSet> sets = records.sets(actor, permission);
        HateFilter filter = HateFilter.of(fields, sets, actor.today());
        Counted counted = counted(actor, permission, filter);
        List<Seat> seats = actor.seats(Permission.IMPORT_CRIME);
        HatePage page = new HatePage(
                frame.withTitle("Hate crime").withMarking(MARKING),
                fields,
                filter,
                sets,
                counted.crimes(),
                counted.place(),
                counted.unplaced(),
                told(actor, filter, counted),
                actor.today(),
                counted.statement()
                        .dominant()
                        .map(strand ->
                                cited.quoted(actor, "hate_" + strand.key().replace(' ', '_')))
                        .orElse(""),
                notes.of(actor, filter.quarter().from(), filter.quarter().to()),
                seats,
                seats.isEmpty() ? List.of() : markable(actor),
                actor.may(Permission.READ_STRATEGY),
                files.links(actor, filter.path()));
        return new ModelAndView("saferhub/crimedata/incidents/hate", "page", page);
    }

    /** From which set a partnership's statement is counted; with none, from each that has any. */
    @Requires(value = Permission.IMPORT_CRIME, also = Permission.READ_CRIME)
    @PostMapping("/data/hate/source")
    ModelAndView mark(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        String source = fields.value("source");
        DataSet set = markable(actor).stream()
                .filter(each -> each.id().toString().equals(source))
                .findFirst()
                .orElse(null);
        if (set == null && !source.isEmpty()) throw new NotFound();
        UUID realm = set == null ? realm(actor, fields) : set.realmId();
        if (realm == null) {
            ModelAndView view = page(frame, actor, fields.error("realm", "Choose the partnership"));
            view.setStatus(HttpStatus.BAD_REQUEST);
            return view;
        }
        records.mark(actor, actor.seat(realm), set == null ? null : set.id());
        return new ModelAndView("redirect:/data/hate");
    }

    private static @Nullable UUID realm(Actor actor, Fields fields) {
        List<UUID> realms = actor.seats().stream().map(Seat::realmId).distinct().toList();
        return realms.size() == 1
                ? realms.getFirst()
                : realms.stream()
                        .filter(realm -> realm.toString().equals(fields.value("realm")))
                        .findFirst()
                        .orElse(null);
    }

    private Counted counted(Actor actor, Permission permission, HateFilter filter) {
        List<UUID> sets = filter.sets().stream().map(HateSet::id).toList();
        Map<UUID, List<Incident>> now = records.of(actor, permission, sets, filter.period());
        List<Incident> before = all(records.of(actor, permission, sets, filter.before()));
        HatePlaces.Asked place = analyses(actor)
                ? places.of(
                        filter.within(),
                        Stream.concat(all(now).stream(), before.stream()).toList())
                : HatePlaces.Asked.EVERYWHERE;
        Map<UUID, Long> crimes = new HashMap<>();
        now.forEach((set, incidents) -> crimes.put(
                set,
                incidents.stream()
                        .filter(Incident::isCrime)
                        .filter(place.lies())
                        .count()));
        HateStatement statement = HateStatement.of(
                Delivered.together(filter.sets().stream()
                        .map(set -> set.delivered(filter.period()))
                        .toList()),
                all(now).stream().filter(place.lies()).toList(),
                Delivered.together(filter.sets().stream()
                        .map(set -> set.delivered(filter.before()))
                        .toList()),
                before.stream().filter(place.lies()).toList());
        long unplaced = all(now).stream()
                .filter(incident -> incident.isCrime() && incident.area() == null)
                .count();
        return new Counted(place, statement, crimes, unplaced);
    }

    private static List<Incident> all(Map<UUID, List<Incident>> bySet) {
        return bySet.values().stream().flatMap(Collection::stream).toList();
    }

    private static boolean analyses(Actor actor) {
        return !actor.seats(Permission.ANALYSE_CRIME).isEmpty();
    }

    private static HateTold told(Actor actor, HateFilter filter, Counted counted) {
        boolean exact = filter.sets().stream().allMatch(set -> actor.may(Permission.ANALYSE_CRIME, set.realmId()));
        return new HateTold(counted.statement(), exact);
    }

    /** Whoever analyses may narrow it to an area or a set; for all others it stays whole, since few crimes tell of somebody. */
    private static Permission permission(Actor actor, Fields fields) {
        if (!analyses(actor)) fields.with("within", "").withAll("set", List.of());
        return fields.value("within").isEmpty() ? Permission.READ_CRIME : Permission.ANALYSE_CRIME;
    }

    private List<DataSet> markable(Actor actor) {
        List<DataSet> sets = new ArrayList<>(catalogue.all(actor));
        sets.removeIf(
                set -> set.aggregates() || set.force() != null || !actor.may(Permission.IMPORT_CRIME, set.realmId()));
        return sets;
    }
}
