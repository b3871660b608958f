package uk.saferhub.privacy.collation;

import static uk.saferhub.access.Permission.COLLATE_RECORDS;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Requires;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** One thing that a search found: whether it is given, and with what covered. */
@Controller
class ItemController {

    record Page(Frame frame, Fields fields, Search search, Item item) {

        List<Choice> decisions() {
            return CollationWords.decisions();
        }

        List<Choice> exemptions() {
            return CollationWords.exemptions();
        }

        @Nullable
        String exemption() {
            Exemption exemption = item.exemption();
            return exemption == null ? null : CollationWords.of(exemption);
        }
    }

    private final SearchStore store;
    private final WorkSearch work;

    ItemController(SearchStore store, WorkSearch work) {
        this.store = store;
        this.work = work;
    }

    @GetMapping("/record-searches/{reference}/items/{id}")
    @Requires(COLLATE_RECORDS)
    ModelAndView item(Actor actor, Frame frame, @PathVariable String reference, @PathVariable UUID id) {
        Search search = store.load(reference, actor);
        return item(frame, search, one(search, id), Fields.empty(), HttpStatus.OK);
    }

    @PostMapping("/record-searches/{reference}/items/{id}")
    @Requires(COLLATE_RECORDS)
    ModelAndView decide(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> posted) {
        Search search = store.load(reference, actor);
        Item item = one(search, id);
        Fields fields = Fields.of(posted);
        ItemDecision decision =
                fields.read().requiredChoice("decision", ItemDecision.class, "Choose whether it is given");
        String reason = fields.read().atMost("reason", 1000).text("reason");
        Exemption exemption = null;
        String given = item.words();
        if (decision == ItemDecision.WITHHOLD) {
            exemption = fields.read().requiredChoice("exemption", Exemption.class, "Choose by which exemption");
            if (reason.isEmpty()) fields.error("reason", "Say why it is held back");
        }
        if (decision == ItemDecision.COVER) given = covered(item, fields);
        if (!fields.ok()) return item(frame, search, item, fields, HttpStatus.BAD_REQUEST);
        work.decide(search, item, Objects.requireNonNull(decision), given, exemption, reason, actor);
        return new ModelAndView("redirect:" + search.path());
    }

    private static String covered(Item item, Fields fields) {
        List<String> words = fields.read().text("cover").lines().toList();
        Covering.Covered covered = Covering.cover(item.words(), words);
        if (words.stream().allMatch(String::isBlank)) fields.error("cover", "Enter the words to cover, one a line");
        if (!covered.missing().isEmpty())
            fields.error("cover", "“" + String.join("”, “", covered.missing()) + "” does not stand in it");
        return covered.text();
    }

    private Item one(Search search, UUID id) {
        return store.items(search.id()).stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static ModelAndView item(Frame frame, Search search, Item item, Fields fields, HttpStatus status) {
        var page = new Page(frame.withTitle("Found by search " + search.reference()), fields, search, item);
        return new ModelAndView("saferhub/privacy/collation/item", Map.of("page", page), status);
    }
}
