package uk.saferhub.bridges;

import static uk.saferhub.access.Permission.*;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import uk.saferhub.access.RecordIndex;
import uk.saferhub.access.Requires;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Words;

/** What other partnerships and compartments handed over: the list, one, its answer and the end of its bridge. */
@Controller
class BridgedController {

    private static final Words WORDS = Words.of(BridgedController.class);

    record ListPage(Frame frame, List<Bridged> received) {

        String said(Bridged one) {
            return one.answer() == null ? "Waits for an answer" : WORDS.of(one.answer());
        }
    }

    /** @param bridge null unless both sides may be seen. @param near where the record that was handed over opens */
    record Page(
            Frame frame,
            Fields fields,
            Bridged bridged,
            List<Carried> carried,
            @Nullable Bridge bridge,
            @Nullable String near,
            boolean mayRecord,
            boolean mayAnswer) {

        List<Choice> answers() {
            return Arrays.stream(Answer.values())
                    .map(one -> Choice.of(one, one == Answer.TAKEN ? "We take it" : "We do not"))
                    .toList();
        }

        String said(Answer answer) {
            return WORDS.of(answer);
        }
    }

    private final BridgeStore store;
    private final RecordIndex records;
    private final Told told;
    private final ReadLog log;

    BridgedController(BridgeStore store, RecordIndex records, Told told, ReadLog log) {
        this.store = store;
        this.records = records;
        this.told = told;
        this.log = log;
    }

    @GetMapping("/bridged")
    @Requires(READ_PANEL)
    ModelAndView list(Actor actor, Frame frame) {
        List<Bridged> received = store.received(actor);
        log.read(received.stream().map(Bridged::id).toList());
        return new ModelAndView(
                "saferhub/bridges/list", "page", new ListPage(frame.withTitle("Handed to us"), received));
    }

    @GetMapping("/bridged/{reference}")
    @Requires(value = READ_PANEL, alsoRecords = true)
    ModelAndView show(Actor actor, Frame frame, @PathVariable String reference) {
        return page(actor, frame, reference, Fields.empty(), HttpStatus.OK);
    }

    @PostMapping("/bridged/{reference}/answer")
    @Requires(value = RECORD_PANEL, alsoRecords = true)
    ModelAndView answer(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Bridged bridged = store.one(reference, RECORD_PANEL, actor).orElseThrow(NotFound::new);
        Fields fields = Fields.of(posted);
        var read = fields.read();
        Answer answer = read.requiredChoice("answer", Answer.class, "Choose whether you take it");
        String words = read.atMost("words", 500).text("words");
        if (answer == Answer.DECLINED && words.isEmpty()) fields.error("words", "Enter why not");
        if (!fields.ok() || answer == null) return page(actor, frame, reference, fields, HttpStatus.BAD_REQUEST);
        boolean giver = bridged.accountId().equals(actor.accountId());
        BridgeRules.mayAnswer(bridged.answer() == null, giver).orThrow();
        BridgeRules.mayAnswer(store.answer(bridged, answer, words, actor), giver)
                .orThrow();
        told.tell(bridged, actor.seat(bridged.realmId()).organisationId(), "bridged_record_answered", actor);
        return new ModelAndView("redirect:/bridged/" + reference);
    }

    @PostMapping("/bridged/{reference}/end")
    @Requires(value = RECORD_PANEL, alsoRecords = true)
    ModelAndView end(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Bridged bridged = store.one(reference, RECORD_PANEL, actor).orElseThrow(NotFound::new);
        Bridge bridge = both(bridged, actor).orElseThrow(NotFound::new);
        Fields fields = Fields.of(posted);
        String why = fields.read().required("why", 300, "Enter why it ends");
        if (!fields.ok()) return page(actor, frame, reference, fields, HttpStatus.BAD_REQUEST);
        BridgeRules.mayEnd(store.end(bridge, why, actor)).orThrow();
        told.tell(bridged, actor.seat(bridged.realmId()).organisationId(), "bridge_ended", actor);
        return new ModelAndView("redirect:/bridged/" + reference);
    }

    /** The bridge, where the near record may be seen as well. */
    private Optional<Bridge> both(Bridged bridged, Actor actor) {
        return store.to(bridged)
                .filter(bridge -> records.named(actor, bridge.near()).isPresent());
    }

    private ModelAndView page(Actor actor, Frame frame, String reference, Fields fields, HttpStatus status) {
        Bridged bridged = store.one(reference, READ_PANEL, actor).orElseThrow(NotFound::new);
        log.read(bridged.id());
        Bridge bridge = both(bridged, actor).orElse(null);
        String near = bridge == null
                ? null
                : records.named(actor, bridge.near())
                        .map(RecordIndex.Named::path)
                        .orElse(null);
        boolean may = store.one(reference, RECORD_PANEL, actor).isPresent();
        var page = new Page(
                frame.withTitle("Handed to us " + reference),
                fields,
                bridged,
                store.carried(bridged),
                bridge,
                near,
                may,
                may
                        && BridgeRules.mayAnswer(
                                        bridged.answer() == null,
                                        bridged.accountId().equals(actor.accountId()))
                                .isAllowed());
        return new ModelAndView("saferhub/bridges/bridged", Map.of("page", page), status);
    }
}
