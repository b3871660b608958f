package uk.saferhub.search;

import static uk.saferhub.access.Permission.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.RecordIndex;
import uk.saferhub.access.Requires;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.web.Frame;

/** One box over what one may see (WRK-05). Asked by a post, so that no name stands in an address or a browser's history. */
@Controller("searchEverything")
class SearchController {

    /** @param path where its records open, followed by their references */
    record Group(String heading, String path, List<Found> found, boolean more) {}

    /** @param groups of those kinds alone of which something was found */
    record Page(Frame frame, String typed, boolean asked, List<Group> groups) {}

    private final RecordIndex records;
    private final List<Finds> finders;
    private final List<Titled> titled;
    private final TitledRecords titles;
    private final ReadLog log;

    SearchController(RecordIndex records, List<Finds> finders, List<Titled> titled, TitledRecords titles, ReadLog log) {
        this.records = records;
        this.finders = finders;
        this.titled = titled;
        this.titles = titles;
        this.log = log;
    }

    @Requires(READ_HOME)
    @GetMapping("/search")
    ModelAndView ask(Frame frame) {
        return page(frame, "", List.of());
    }

    @Requires(
            value = READ_HOME,
            also = {
                READ_PERSON,
                READ_CASE,
                READ_REFERRAL,
                READ_NOTICE,
                READ_ORDER,
                READ_COMPLAINT,
                READ_REPORT,
                READ_ACTION
            })
    @PostMapping("/search")
    ModelAndView find(Frame frame, Actor actor, @RequestParam(name = "q", defaultValue = "") String typed) {
        // What was sought is logged whether or not anything was found: a curious search is one that finds nothing.
        if (!typed.isBlank()) log.note("searched for", typed.strip());
        Optional<String> record = byReference(typed, actor);
        if (record.isPresent()) return new ModelAndView("redirect:" + record.get());
        var groups = new ArrayList<Group>();
        for (Finds finder : finders)
            if (actor.may(finder.permission())) add(groups, finder.heading(), finder.path(), finder.find(typed, actor));
        for (Titled kind : titled)
            if (actor.may(kind.permission())) add(groups, kind.heading(), kind.path(), titles.find(kind, typed, actor));
        return page(frame, typed, groups);
    }

    /** Where the record of that reference opens, if that is what was typed and it may be known. */
    private Optional<String> byReference(String typed, Actor actor) {
        String reference = typed.strip().toUpperCase(Locale.UK);
        if (!reference.matches("[A-Z]{1,3}-[0-9A-Z]{7}")) return Optional.empty();
        return records.named(actor, reference).map(RecordIndex.Named::path);
    }

    private static void add(List<Group> groups, String heading, String path, List<Found> found) {
        if (found.isEmpty()) return;
        groups.add(new Group(heading, path, found.stream().limit(Finds.MOST).toList(), found.size() > Finds.MOST));
    }

    private static ModelAndView page(Frame frame, String typed, List<Group> groups) {
        return new ModelAndView(
                "saferhub/search/search", "page", new Page(frame.withTitle("Search"), typed, !typed.isBlank(), groups));
    }
}
