package uk.saferhub.crimedata.incidents;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.crimedata.catalogue.DataSet;
import uk.saferhub.tables.ListColumn;
import uk.saferhub.tables.ListFiles;
import uk.saferhub.tables.ListTable;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Link;

/** The quality of one agency's records. */
@Controller
class SetQualityController {

    private static final String MARKING = "OFFICIAL-SENSITIVE";

    /** @param share of all records, or empty where there is none */
    record Line(String what, long records, String share) {}

    /** @param came its deliveries, the newest first */
    record Page(Frame frame, DataSet set, List<Line> lines, List<IncidentQuality.Came> came, List<Link> files) {

        /** "Half of the deliveries came within 21 days of their period’s end." */
        String timeliness() {
            List<Long> days =
                    came.stream().map(IncidentQuality.Came::days).sorted().toList();
            return days.isEmpty()
                    ? "Nothing was taken in yet."
                    : "Half of the deliveries were taken in within %,d days of their period’s end; the slowest took %,d."
                            .formatted(days.get((days.size() - 1) / 2), days.getLast());
        }
    }

    private final KeptSets sets;
    private final IncidentQuality quality;
    private final ListFiles files;

    SetQualityController(KeptSets sets, IncidentQuality quality, ListFiles files) {
        this.sets = sets;
        this.quality = quality;
        this.files = files;
    }

    @Requires(value = Permission.IMPORT_CRIME, also = Permission.READ_CRIME)
    @GetMapping("/data/sets/{id}/quality")
    ModelAndView show(
            Frame frame, Actor actor, @PathVariable String id, @RequestParam MultiValueMap<String, String> asked) {
        DataSet set = sets.mine(actor, id);
        List<Line> lines = lines(quality.filled(set));
        return files.answer(asked, actor, frame.withMarking(MARKING), () -> file(set, lines))
                .orElseGet(() -> new ModelAndView(
                        "saferhub/crimedata/incidents/quality",
                        "page",
                        new Page(
                                frame.withTitle("Quality of " + set.name()).withMarking(MARKING),
                                set,
                                lines,
                                quality.came(set),
                                files.links(actor, "/data/sets/" + set.id() + "/quality"))));
    }

    private static ListTable<Line> file(DataSet set, List<Line> lines) {
        return new ListTable<>(
                "Quality of " + set.name(),
                "",
                List.of(
                        ListColumn.of("What", Line::what),
                        ListColumn.of("Records", Line::records),
                        ListColumn.of("Share", Line::share)),
                lines);
    }

    private static List<Line> lines(IncidentQuality.Filled filled) {
        return List.of(
                line("Records as now known", filled.records(), filled),
                line("With a Home Office code", filled.code(), filled),
                line("With the hour", filled.hour(), filled),
                line("With an end", filled.ended(), filled),
                line("With a point", filled.point(), filled),
                line("Placed in an area", filled.placed(), filled),
                line("of these, by the code of the area", filled.byCode(), filled),
                line("of these, by the point", filled.byPoint(), filled),
                line("of these, by words for the place", filled.byWords(), filled),
                line("Not placed", filled.records() - filled.placed(), filled),
                line("Alike under another reference", filled.alike(), filled));
    }

    private static Line line(String what, long some, IncidentQuality.Filled filled) {
        return new Line(what, some, filled.records() == 0 ? "" : "%.1f%%".formatted(100.0 * some / filled.records()));
    }
}
