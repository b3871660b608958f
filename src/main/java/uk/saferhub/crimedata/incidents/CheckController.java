package uk.saferhub.crimedata.incidents;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.crimedata.catalogue.DataSet;
import uk.saferhub.web.Dates;
import uk.saferhub.web.Detail;
import uk.saferhub.web.Frame;

/** What taking in a file would do, and deciding it. */
@Controller
class CheckController {

    /** @param before when the very same file came before and stands */
    record Page(Frame frame, DataSet set, IncidentCheck check, IncidentCheck.Effect effect, List<LocalDate> before) {

        String action() {
            return "/data/sets/" + set.id() + "/records/checks/" + check.id();
        }

        List<Detail> details() {
            List<Detail> rows = new ArrayList<>();
            rows.add(Detail.of("File", check.fileName()));
            rows.add(Detail.of("SHA-256 of the file", check.sha256()));
            rows.add(Detail.of("Covers", check.period().inWords()));
            rows.add(Detail.of("Rows", number(effect.rows())));
            rows.add(Detail.of("New records", number(effect.fresh())));
            rows.add(Detail.of("Records that say something else than before", number(effect.changed())));
            rows.add(Detail.of("Records known just so", number(effect.same())));
            rows.add(Detail.of("Records of the period that are no longer in it", number(effect.gone())));
            rows.add(Detail.of(
                    "With an area or a point",
                    effect.rows() == 0
                            ? "0"
                            : "%,d (%.1f%%)".formatted(effect.located(), 100.0 * effect.located() / effect.rows())));
            return rows;
        }

        List<String> told() {
            List<String> told = new ArrayList<>();
            check.told().lines().forEach(told::add);
            before.forEach(day -> told.add("This very file was taken in on " + Dates.day(day) + "."));
            return told;
        }

        private static String number(long count) {
            return "%,d".formatted(count);
        }
    }

    private final KeptSets sets;
    private final TakeInIncidents incidents;
    private final IncidentChecks checks;
    private final IncidentTable table;

    CheckController(KeptSets sets, TakeInIncidents incidents, IncidentChecks checks, IncidentTable table) {
        this.sets = sets;
        this.incidents = incidents;
        this.checks = checks;
        this.table = table;
    }

    @Requires(value = Permission.IMPORT_CRIME, also = Permission.READ_CRIME)
    @GetMapping("/data/sets/{id}/records/checks/{check}")
    ModelAndView show(Frame frame, Actor actor, @PathVariable String id, @PathVariable String check) {
        DataSet set = sets.mine(actor, id);
        IncidentCheck waiting = waiting(set, check);
        CheckedSum sum = new CheckedSum(waiting.period());
        Batches batches = new Batches(some -> sum.add(some, table.known(set.id(), some)));
        rows(actor, waiting, batches);
        batches.flush();
        Page page = new Page(
                frame.withTitle("What the check found").withMarking("OFFICIAL-SENSITIVE"),
                set,
                waiting,
                sum.effect(table.inPeriod(set.id(), waiting.period())),
                checks.before(set, waiting.sha256()));
        return new ModelAndView("saferhub/crimedata/incidents/check", "page", page);
    }

    @Requires(value = Permission.IMPORT_CRIME, also = Permission.READ_CRIME)
    @PostMapping("/data/sets/{id}/records/checks/{check}")
    ModelAndView take(Actor actor, @PathVariable String id, @PathVariable String check) {
        DataSet set = sets.mine(actor, id);
        IncidentCheck waiting = waiting(set, check);
        UUID delivery =
                incidents.add(actor, set, waiting.period(), waiting.records(), each -> rows(actor, waiting, each));
        if (!checks.decided(waiting, delivery)) throw new NotFound();
        return new ModelAndView("redirect:/data/sets/" + set.id());
    }

    @Requires(value = Permission.IMPORT_CRIME, also = Permission.READ_CRIME)
    @PostMapping("/data/sets/{id}/records/checks/{check}/removal")
    ModelAndView throwAway(Actor actor, @PathVariable String id, @PathVariable String check) {
        DataSet set = sets.mine(actor, id);
        checks.decided(waiting(set, check), null);
        return new ModelAndView("redirect:/data/sets/" + set.id() + "/records");
    }

    private IncidentCheck waiting(DataSet set, String check) {
        return checks.waiting(set, KeptSets.key(check)).orElseThrow(NotFound::new);
    }

    private void rows(Actor actor, IncidentCheck waiting, Consumer<Incident> into) {
        checks.parts(
                waiting,
                part -> whole(
                        waiting.id(),
                        part,
                        incidents.own(actor, waiting.period(), part.getBytes(StandardCharsets.UTF_8), into)));
    }

    /** A row that our own copy cannot give back would be taken for one that the supplier no longer has. */
    static void whole(UUID check, String part, IncidentFile read) {
        long rows = IncidentCsv.count(part);
        if (!read.wrong().isEmpty() || read.rows() != rows)
            throw new IllegalStateException(
                    "Check %s waits with %,d rows, of which %,d can be read: nothing is taken in"
                            .formatted(check, rows, read.rows()));
    }
}
