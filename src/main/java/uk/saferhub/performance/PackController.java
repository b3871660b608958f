package uk.saferhub.performance;

import static uk.saferhub.access.Permission.READ_FIGURE;
import static uk.saferhub.access.Permission.READ_MEETING;
import static uk.saferhub.access.Permission.READ_STRATEGY;
import static uk.saferhub.access.Permission.RECORD_ANALYSIS;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Requires;
import uk.saferhub.kernel.Decision;
import uk.saferhub.performance.PaperStore.Shape;
import uk.saferhub.web.Download;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Words;

/** One pack: a draft with what is still to be said, or what was sent. */
@Controller
@RequestMapping("/performance/packs/{reference}")
class PackController {

    private static final Words WORDS = Words.of(PackController.class);

    /** @param red lines that want words @param maySend null where the reader sends none, or it is sent */
    record Page(
            Frame frame,
            Fields fields,
            Pack pack,
            String title,
            String body,
            List<Line> red,
            @Nullable Decision maySend) {}

    private final PackStore store;
    private final MakePack making;
    private final DraftPack drafting;
    private final SendPack sending;
    private final PaperStore papers;

    PackController(PackStore store, MakePack making, DraftPack drafting, SendPack sending, PaperStore papers) {
        this.store = store;
        this.making = making;
        this.drafting = drafting;
        this.sending = sending;
        this.papers = papers;
    }

    @GetMapping
    @Requires(
            value = READ_MEETING,
            also = {RECORD_ANALYSIS, READ_STRATEGY, READ_FIGURE})
    ModelAndView show(Frame frame, Actor actor, @PathVariable String reference) {
        return page(frame, actor, store.one(actor, reference), Fields.empty());
    }

    @GetMapping("/{file}")
    @Requires(READ_MEETING)
    ModelAndView file(Actor actor, @PathVariable String reference, @PathVariable String file) throws IOException {
        Pack pack = store.one(actor, reference);
        Shape shape = switch (file) {
            case "pack.pdf" -> Shape.PDF;
            case "pack.html" -> Shape.HTML;
            default -> throw new NotFound();
        };
        String type = shape == Shape.PDF ? "application/pdf" : "text/html; charset=utf-8";
        return new ModelAndView(Download.of(papers.bytes(pack, shape), reference + "-" + file, type));
    }

    @PostMapping("/comments/{target}")
    @Requires(
            value = RECORD_ANALYSIS,
            also = {READ_MEETING, READ_STRATEGY, READ_FIGURE})
    ModelAndView say(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @PathVariable String target,
            @RequestParam MultiValueMap<String, String> posted) {
        Pack pack = store.one(actor, reference);
        Fields fields = Fields.of(posted);
        String words = fields.read().required("words-" + target, 2000, WORDS.text("words.missing"));
        Integer version = fields.read().number("version", "Open the page again");
        if (!fields.ok() || version == null) return page(frame, actor, pack, fields);
        making.say(actor, pack, version, target, words);
        return new ModelAndView("redirect:" + pack.path());
    }

    @PostMapping("/sending")
    @Requires(
            value = RECORD_ANALYSIS,
            also = {READ_MEETING, READ_STRATEGY, READ_FIGURE})
    String send(Actor actor, @PathVariable String reference, @RequestParam(defaultValue = "-1") int version) {
        Pack pack = store.one(actor, reference);
        sending.send(actor, pack, version);
        return "redirect:" + pack.path();
    }

    @PostMapping("/dropping")
    @Requires(value = RECORD_ANALYSIS, also = READ_MEETING)
    String drop(Actor actor, @PathVariable String reference) {
        making.drop(actor, store.one(actor, reference));
        return "redirect:/performance";
    }

    private ModelAndView page(Frame frame, Actor actor, Pack pack, Fields fields) {
        boolean writes = pack.isDraft() && actor.may(RECORD_ANALYSIS, pack.realmId());
        if (pack.status() == Pack.Status.DROPPED) throw new NotFound();
        PackBody draft = pack.isDraft() ? drafting.of(actor, pack) : null;
        var page = new Page(
                frame.withTitle(WORDS.text("title", pack.series())),
                fields,
                pack,
                new PackBody(pack, List.of(), List.of(), List.of(), code -> code).title(),
                draft == null ? papers.page(pack) : draft.xhtml(),
                draft == null || !writes
                        ? List.of()
                        : draft.lines().stream()
                                .filter(line -> line.standing() == Standing.RED)
                                .toList(),
                draft == null || !writes
                        ? null
                        : PackRules.mayMeasure(pack, actor.today()).and(() -> PackRules.maySend(draft.lines())));
        return new ModelAndView(
                "saferhub/performance/pack",
                Map.of("page", page),
                fields.ok() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }
}
