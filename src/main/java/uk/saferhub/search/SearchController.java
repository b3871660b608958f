package uk.saferhub.search;

import static uk.saferhub.access.Permission.*;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.KeptLists;
import uk.saferhub.access.Requires;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** One box over what one may see (WRK-05). Asked by a post, so that no name stands in an address or a browser's history. */
@Controller("searchEverything")
class SearchController {

    /** @param naming what was posted to keep the search under a name, with what is wrong; empty else */
    record Page(
            Frame frame,
            Fields fields,
            Narrowed narrowed,
            List<Searching.Group> groups,
            List<Choice> kinds,
            List<Choice> areas,
            List<KeptLists.Kept> kept,
            Fields naming) {

        String typed() {
            return fields.value("q");
        }

        boolean asked() {
            return !typed().isBlank();
        }

        List<Choice> states() {
            return SearchForm.states();
        }
    }

    private final SearchForm form;
    private final Searching searching;
    private final KeptSearches kept;

    SearchController(SearchForm form, Searching searching, KeptSearches kept) {
        this.form = form;
        this.searching = searching;
        this.kept = kept;
    }

    @Requires(READ_HOME)
    @GetMapping("/search")
    ModelAndView ask(Frame frame, Actor actor) {
        return page(frame, actor, Fields.empty(), Fields.empty(), null);
    }

    /** Looks for what was typed, or for what was kept under a name. */
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
            },
            alsoRecords = true)
    @PostMapping("/search")
    ModelAndView find(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> posted) {
        Fields asked = Fields.of(posted);
        Fields own = asked.value("kept").isEmpty() ? SearchForm.own(asked) : kept.named(asked.value("kept"), actor);
        Optional<String> record = searching.byReference(own.value("q"), actor);
        return record.isPresent()
                ? new ModelAndView("redirect:" + record.get())
                : page(frame, actor, own, Fields.empty(), null);
    }

    /** Keeps the search under a name, or forgets what has that name, and looks again. */
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
            },
            alsoRecords = true)
    @PostMapping("/search/views")
    ModelAndView keep(Frame frame, Actor actor, @RequestParam MultiValueMap<String, String> posted) {
        Fields own = SearchForm.own(Fields.of(posted));
        // What is kept is looked for as well, and is on record as any search is.
        searching.note(own.value("q"));
        Fields naming = kept.keep(own, Fields.of(posted), actor);
        String notice = naming.value("forget").isEmpty() ? "Kept. You find it on this page." : "Forgotten.";
        return naming.ok() ? page(frame, actor, own, Fields.empty(), notice) : page(frame, actor, own, naming, null);
    }

    private ModelAndView page(Frame frame, Actor actor, Fields own, Fields naming, @Nullable String notice) {
        Narrowed narrowed = form.narrowed(own, actor);
        var page = new Page(
                frame.withTitle("Search").withNotice(notice),
                own,
                narrowed,
                own.value("q").isBlank() ? List.of() : searching.find(own.value("q"), narrowed, actor),
                form.kinds(actor),
                form.areas(actor),
                kept.of(actor),
                naming);
        return new ModelAndView(
                "saferhub/search/search",
                java.util.Map.of("page", page),
                naming.ok() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }
}
