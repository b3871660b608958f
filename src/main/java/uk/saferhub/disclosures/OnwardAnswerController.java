package uk.saferhub.disclosures;

import static uk.saferhub.access.Permission.DISCLOSE;

import java.util.Arrays;
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
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** One question about a body's words, and that body's answer. */
@Controller
class OnwardAnswerController {

    /** @param words what the reader's own body said; empty for everybody else. @param answers those that may be given now */
    record Page(Frame frame, Fields fields, OnwardUse use, String words, List<Choice> answers) {}

    private final OnwardStore store;
    private final OnwardUses uses;
    private final Pieces pieces;
    private final ReadLog log;

    OnwardAnswerController(OnwardStore store, OnwardUses uses, Pieces pieces, ReadLog log) {
        this.store = store;
        this.uses = uses;
        this.pieces = pieces;
        this.log = log;
    }

    @GetMapping("/onward-uses/{reference}")
    @Requires(DISCLOSE)
    ModelAndView show(Actor actor, Frame frame, @PathVariable String reference) {
        return page(actor, frame, reference, Fields.empty(), HttpStatus.OK);
    }

    @PostMapping("/onward-uses/{reference}/answer")
    @Requires(DISCLOSE)
    ModelAndView answer(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        var read = fields.read();
        Said said = read.requiredChoice("answer", Said.class, "Choose an answer");
        String words = read.atMost("words", 500).text("words");
        if (said == Said.CONDITIONS && words.isEmpty()) fields.error("words", "Enter the condition");
        if (said == Said.NO && words.isEmpty()) fields.error("words", "Enter why not: whoever asked reads it");
        if (!fields.ok() || said == null) return page(actor, frame, reference, fields, HttpStatus.BAD_REQUEST);
        uses.answer(reference, said, words, actor);
        return new ModelAndView("redirect:/onward-uses/" + reference);
    }

    private ModelAndView page(Actor actor, Frame frame, String reference, Fields fields, HttpStatus status) {
        OnwardUse use = store.one(reference, actor).orElseThrow(NotFound::new);
        log.read(use.id());
        boolean own = OnwardUses.isOwn(use, actor);
        Decision may = OnwardRules.mayAnswer(own, use.accountId(), actor.accountId());
        List<Choice> answers = Arrays.stream(Said.values())
                .filter(said -> may.isAllowed()
                        && OnwardRules.mayChange(use.ground() == null, use.use(), use.said(), said)
                                .isAllowed())
                .map(said -> Choice.of(said, DisclosureWords.of(said)))
                .toList();
        String words = own ? pieces.words(use).orElse("") : "";
        var page = new Page(frame.withTitle("Use elsewhere " + reference), fields, use, words, answers);
        return new ModelAndView("saferhub/disclosures/onward-answer", Map.of("page", page), status);
    }
}
