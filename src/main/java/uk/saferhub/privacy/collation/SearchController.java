package uk.saferhub.privacy.collation;

import static uk.saferhub.access.Permission.COLLATE_RECORDS;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Requires;
import uk.saferhub.kernel.Decision;
import uk.saferhub.privacy.requests.RequestKind;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** What a compartment is asked, what it finds, and what of it is given. */
@Controller
class SearchController {

    record ListPage(Frame frame, LocalDate today, List<Search> searches) {}

    /** @param candidates who or what may be meant; empty once answered. @param answer whether it may be answered now */
    record Page(
            Frame frame,
            Fields fields,
            Search search,
            LocalDate today,
            List<Candidates.Candidate> candidates,
            List<Item> items,
            Decision answer) {

        List<Choice> choices() {
            return candidates.stream()
                    .map(one -> new Choice(
                            one.id().toString(),
                            one.title() + (one.words().isEmpty() ? "" : ", born " + one.words()),
                            (one.kind().equals("person") ? "in the index of people" : one.kind()) + ", "
                                    + one.reference()))
                    .toList();
        }

        String stands(Item item) {
            return item.decision() == null ? "Not decided" : CollationWords.of(item.decision());
        }
    }

    private final SearchStore store;
    private final Candidates candidates;
    private final Collect collect;
    private final WorkSearch work;

    SearchController(SearchStore store, Candidates candidates, Collect collect, WorkSearch work) {
        this.store = store;
        this.candidates = candidates;
        this.collect = collect;
        this.work = work;
    }

    @GetMapping("/record-searches")
    @Requires(COLLATE_RECORDS)
    ModelAndView list(Actor actor, Frame frame) {
        var page = new ListPage(frame.withTitle("Searches for somebody who asks"), actor.today(), store.of(actor));
        return new ModelAndView("saferhub/privacy/collation/searches", "page", page);
    }

    @GetMapping("/record-searches/{reference}")
    @Requires(COLLATE_RECORDS)
    ModelAndView show(Actor actor, Frame frame, @PathVariable String reference) {
        return page(actor, frame, store.load(reference, actor), Fields.empty(), HttpStatus.OK);
    }

    @PostMapping("/record-searches/{reference}/found")
    @Requires(COLLATE_RECORDS)
    ModelAndView collect(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Search search = store.load(reference, actor);
        Fields fields = Fields.of(posted);
        List<Candidates.Candidate> chosen = candidates.of(search, actor).stream()
                .filter(one -> fields.chosen("chosen", one.id().toString()))
                .toList();
        if (chosen.isEmpty()) {
            fields.error("chosen", "Choose who or what is meant. If nobody is, answer that nothing is held.");
            return page(actor, frame, search, fields, HttpStatus.BAD_REQUEST);
        }
        collect.collect(search, chosen, actor);
        return new ModelAndView("redirect:" + search.path());
    }

    @PostMapping("/record-searches/{reference}/answer")
    @Requires(COLLATE_RECORDS)
    ModelAndView answer(Actor actor, @PathVariable String reference) {
        Search search = store.load(reference, actor);
        // What is not a request for a copy is answered by what was decided, once it was carried to whoever was given
        // something.
        if (search.kind() != RequestKind.ACCESS) throw new NotFound();
        work.answer(search, actor);
        return new ModelAndView("redirect:" + search.path());
    }

    private ModelAndView page(Actor actor, Frame frame, Search search, Fields fields, HttpStatus status) {
        List<Item> items = store.items(search.id());
        var page = new Page(
                frame.withTitle("Search " + search.reference()),
                fields,
                search,
                actor.today(),
                search.isOpen() ? candidates.of(search, actor) : List.of(),
                items,
                CollationRules.mayAnswer(search.isOpen(), items));
        return new ModelAndView("saferhub/privacy/collation/search", Map.of("page", page), status);
    }
}
