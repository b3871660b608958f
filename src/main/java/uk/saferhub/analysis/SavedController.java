package uk.saferhub.analysis;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.KeptLists;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.access.Seat;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Queries that an analyst keeps under a name. A query is the address of its page: it holds no number, and is asked anew each time. */
@Controller
class SavedController {

    static final String LIST = "analysis";

    /** The form that keeps a query. @param query the page of analysis and what it is asked @param others with whom it may be shared */
    record Page(Frame frame, Fields fields, String query, String what, List<Choice> others) {}

    private final KeptLists kept;
    private final SharedQueries shared;

    SavedController(KeptLists kept, SharedQueries shared) {
        this.kept = kept;
        this.shared = shared;
    }

    @Requires(Permission.ANALYSE_CRIME)
    @GetMapping("/analysis/saved/new")
    ModelAndView form(Frame frame, Actor actor, @RequestParam(defaultValue = "") String query) {
        return page(frame, actor, Fields.empty(), SavedQuery.of(query).orElseThrow(NotFound::new));
    }

    /** Keeps the query, or forgets the one of that name. */
    @Requires(Permission.ANALYSE_CRIME)
    @PostMapping("/analysis/saved")
    ModelAndView keep(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        String forgotten = fields.value("forget");
        if (!forgotten.isEmpty()) {
            kept.forget(LIST, forgotten, actor);
            return new ModelAndView("redirect:/analysis");
        }
        if (!fields.value("withdraw").isEmpty()) {
            UUID own = fields.read().id("withdraw", "Choose the query");
            if (own == null) throw new NotFound();
            shared.withdraw(actor, own);
            return new ModelAndView("redirect:/analysis");
        }
        SavedQuery query = SavedQuery.of(fields.value("query")).orElseThrow(NotFound::new);
        String name = fields.read().required("name", 60, "Enter a name for this query");
        List<KeptLists.Kept> all = kept.of(LIST, actor);
        if (fields.ok() && all.stream().anyMatch(each -> each.name().equals(name)))
            fields.error("name", "You have a query of this name. Choose another, or forget that one first");
        if (fields.ok() && all.size() >= KeptLists.MOST)
            fields.error("name", "Forget one first: there is room for " + KeptLists.MOST);
        if (!fields.ok()) {
            ModelAndView again = page(frame, actor, fields, query);
            again.setStatus(HttpStatus.BAD_REQUEST);
            return again;
        }
        kept.keep(LIST, name, query.text(), actor);
        office(actor, fields.value("share")).ifPresent(seat -> shared.share(actor, seat, name, query));
        return new ModelAndView("redirect:/analysis");
    }

    private static List<Seat> seats(Actor actor) {
        return actor.seats(Permission.ANALYSE_CRIME);
    }

    /** The organisation in a realm, as one word of a form. */
    private static String key(Seat seat) {
        return seat.realmId() + " " + seat.organisationId();
    }

    private static Optional<Seat> office(Actor actor, String asked) {
        if (asked.isEmpty()) return Optional.empty();
        return Optional.of(seats(actor).stream()
                .filter(seat -> key(seat).equals(asked))
                .findFirst()
                .orElseThrow(NotFound::new));
    }

    private static List<Choice> offices(Actor actor) {
        return seats(actor).stream()
                .map(seat -> Choice.of(
                        key(seat),
                        "Me and the analysts of %s in %s".formatted(seat.organisation(), seat.partnershipName())))
                .distinct()
                .toList();
    }

    /** Those that can still be asked. */
    static List<SavedQuery.Named> named(KeptLists kept, Actor actor) {
        return kept.of(LIST, actor).stream()
                .map(each -> SavedQuery.of(each.filter()).map(query -> new SavedQuery.Named(each.name(), query)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static ModelAndView page(Frame frame, Actor actor, Fields fields, SavedQuery query) {
        return new ModelAndView(
                "saferhub/analysis/keep",
                "page",
                new Page(
                        frame.withTitle("Keep this query").withMarking("OFFICIAL"),
                        fields,
                        query.text(),
                        query.words(),
                        offices(actor)));
    }
}
