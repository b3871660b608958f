package uk.saferhub.analysis.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.files.Folders;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** One extract: seen as it is to go out, decided by somebody else, taken out, ended; and whose a pseudonym is. */
@Controller
class ExtractController {

    /** Rows of which the page shows so many. */
    private static final int SHOWN = 20;

    /** @param table null for whoever neither decides nor works with it, and once it is over @param whose references of the people of the pseudonym that was asked for */
    record Page(
            Frame frame,
            Fields fields,
            Extract extract,
            LocalDate today,
            @Nullable ExtractTable table,
            boolean mayDecide,
            boolean mayTakeOut,
            boolean mayEnd,
            boolean mayFind,
            List<String> whose) {}

    private final ExtractStore store;
    private final GiveExtract give;
    private final Folders folders;
    private final ReadLog log;

    ExtractController(ExtractStore store, GiveExtract give, Folders folders, ReadLog log) {
        this.folders = folders;
        this.store = store;
        this.give = give;
        this.log = log;
    }

    @GetMapping("/extracts/{reference}")
    @Requires(Permission.ASK_EXTRACT)
    ModelAndView show(Frame frame, Actor actor, @PathVariable String reference) {
        return page(frame, actor, read(actor, reference), Fields.empty(), List.of());
    }

    @PostMapping("/extracts/{reference}/decision")
    @Requires(value = Permission.MANAGE_CASE, also = Permission.ASK_EXTRACT)
    ModelAndView decide(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Extract extract = read(actor, reference);
        folders.work(reference, actor);
        Fields fields = Fields.of(posted);
        String words = fields.read().required("words", 1000, "Say why");
        boolean approved = fields.value("decision").equals("APPROVED");
        if (!approved && !fields.value("decision").equals("REFUSED")) fields.error("decision", "Choose one");
        if (!fields.ok()) return page(frame, actor, extract, fields, List.of());
        give.decide(extract, approved, words, actor);
        return new ModelAndView("redirect:" + extract.path());
    }

    @GetMapping("/extracts/{reference}/extract.csv")
    @Requires(Permission.ASK_EXTRACT)
    ModelAndView file(Actor actor, @PathVariable String reference) {
        return new ModelAndView(give.file(read(actor, reference), actor));
    }

    @PostMapping("/extracts/{reference}/end")
    @Requires(Permission.ASK_EXTRACT)
    String end(Actor actor, @PathVariable String reference) {
        Extract extract = read(actor, reference);
        folders.work(reference, actor);
        give.end(extract, actor);
        return "redirect:" + extract.path();
    }

    /** Whose row is meant, where who has the extract is worried about somebody in it. */
    @PostMapping("/extracts/{reference}/pseudonym")
    @Requires(
            value = Permission.MANAGE_CASE,
            also = {Permission.ASK_EXTRACT, Permission.READ_PERSON})
    ModelAndView whose(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Extract extract = read(actor, reference);
        folders.work(reference, actor);
        ExtractRules.mayTakeOut(extract, actor.today()).orThrow();
        Fields fields = Fields.of(posted);
        String pseudonym = fields.read().required("pseudonym", 40, "Enter the pseudonym");
        List<String> seen = fields.ok() ? store.known(give.whose(extract, pseudonym), actor) : List.of();
        if (fields.ok() && seen.isEmpty())
            fields.error("pseudonym", "This is nobody’s in this extract whom you may know");
        log.note("whose pseudonym", extract.reference());
        return page(frame, actor, extract, fields, seen);
    }

    private Extract read(Actor actor, String reference) {
        Extract extract = store.one(actor, reference);
        log.read(extract.id());
        return extract;
    }

    private ModelAndView page(Frame frame, Actor actor, Extract extract, Fields fields, List<String> whose) {
        boolean manages = actor.may(Permission.MANAGE_CASE, extract.realmId());
        boolean gives = actor.may(Permission.ASK_EXTRACT, extract.realmId());
        boolean decides = manages
                && ExtractRules.mayDecide(extract, actor.accountId(), actor.today())
                        .isAllowed();
        boolean goesOut = ExtractRules.mayTakeOut(extract, actor.today()).isAllowed();
        // Rows are for whoever approves them, and then for whoever works with them. Who asked does not see what nobody
        // approved:
        // two extracts that differ by one person would tell of that person.
        ExtractTable whole = decides || goesOut && (manages || gives) ? store.table(extract) : null;
        var page = new Page(
                frame.withTitle("Extract " + extract.reference()),
                fields,
                extract,
                actor.today(),
                whole == null
                        ? null
                        : new ExtractTable(
                                whole.columns(),
                                whole.rows().stream().limit(SHOWN).toList()),
                decides,
                gives && goesOut,
                gives && extract.endedAt() == null,
                manages && goesOut,
                whose);
        return new ModelAndView(
                "saferhub/analysis/extract/show",
                Map.of("page", page),
                fields.ok() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }
}
