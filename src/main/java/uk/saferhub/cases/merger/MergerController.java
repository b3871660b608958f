package uk.saferhub.cases.merger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.access.Seat;
import uk.saferhub.kernel.Decision;
import uk.saferhub.referrals.Hubs;
import uk.saferhub.referrals.ReferralHub;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Two hubs become one: the plan, whom it asks, its milestones, and the day on which the cases move. */
@Controller
class MergerController {

    record ListPage(Frame frame, Fields fields, List<Merger> mergers, List<Choice> hubs, Map<String, String> names) {}

    record Page(
            Frame frame,
            Fields fields,
            Merger merger,
            List<MergerStep> steps,
            Map<String, String> names,
            LocalDate today,
            boolean plans,
            Decision may) {

        /** Whether its reader goes on with it. */
        boolean isOpen() {
            return plans && merger.isOpen();
        }

        String from() {
            return names.getOrDefault(merger.fromHub(), merger.fromHub());
        }

        String into() {
            return names.getOrDefault(merger.toHub(), merger.toHub());
        }
    }

    private final MergerStore store;
    private final PlanMerger plan;
    private final CarryOutMerger carryOut;
    private final Hubs hubs;
    private final ReadLog log;

    MergerController(MergerStore store, PlanMerger plan, CarryOutMerger carryOut, Hubs hubs, ReadLog log) {
        this.store = store;
        this.plan = plan;
        this.carryOut = carryOut;
        this.hubs = hubs;
        this.log = log;
    }

    @GetMapping("/hub-mergers")
    @Requires(Permission.PLAN_HUBS)
    ModelAndView list(Actor actor, Frame frame) {
        return list(actor, frame, Fields.empty(), HttpStatus.OK);
    }

    @PostMapping("/hub-mergers")
    @Requires(Permission.PLAN_HUBS)
    ModelAndView add(Actor actor, Frame frame, @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        var read = fields.read();
        String from = read.required("from", "Choose the hub that ends");
        String into = read.required("into", "Choose the hub that goes on");
        LocalDate on = read.requiredDate("on", "Enter the first day of the one hub");
        String why = read.required("why", 1000, "Enter why: each agency of a case reads it");
        if (!fields.ok() || on == null) return list(actor, frame, fields, HttpStatus.BAD_REQUEST);
        return new ModelAndView("redirect:/hub-mergers/" + plan.plan(from, into, on, why, actor));
    }

    @GetMapping("/hub-mergers/{reference}")
    @Requires(Permission.PLAN_HUBS)
    ModelAndView show(Actor actor, Frame frame, @PathVariable String reference) {
        return page(actor, frame, reference, Fields.empty(), HttpStatus.OK);
    }

    @PostMapping("/hub-mergers/{reference}/steps")
    @Requires(Permission.PLAN_HUBS)
    ModelAndView step(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        var read = fields.read();
        var kind = read.requiredChoice("kind", MergerStep.Kind.class, "Choose whether it asks or does something");
        String what = read.required("what", 300, "Enter what is asked or done");
        String who = read.required("who", 200, "Enter whom it asks, or whose task it is");
        LocalDate by = read.requiredDate("by", "Enter its last day");
        if (!fields.ok() || kind == null || by == null)
            return page(actor, frame, reference, fields, HttpStatus.BAD_REQUEST);
        plan.add(reference, kind, what, who, by, actor);
        return new ModelAndView("redirect:/hub-mergers/" + reference);
    }

    @PostMapping("/hub-mergers/{reference}/steps/{id}/result")
    @Requires(Permission.PLAN_HUBS)
    ModelAndView result(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> posted) {
        Fields fields = Fields.of(posted);
        String field = "result-" + id;
        String result = fields.read().required(field, 2000, "Enter what was said, or what came of it");
        if (!fields.ok()) return page(actor, frame, reference, fields, HttpStatus.BAD_REQUEST);
        plan.end(reference, id, actor.today(), result, actor);
        return new ModelAndView("redirect:/hub-mergers/" + reference);
    }

    @PostMapping("/hub-mergers/{reference}/completion")
    @Requires(Permission.PLAN_HUBS)
    String complete(Actor actor, @PathVariable String reference) {
        carryOut.carryOut(reference, actor);
        return "redirect:/hub-mergers/" + reference;
    }

    @PostMapping("/hub-mergers/{reference}/withdrawal")
    @Requires(Permission.PLAN_HUBS)
    String drop(Actor actor, @PathVariable String reference) {
        plan.drop(reference, actor);
        return "redirect:/hub-mergers/" + reference;
    }

    private ModelAndView list(Actor actor, Frame frame, Fields fields, HttpStatus status) {
        List<Merger> mergers = store.all(actor);
        log.read(mergers.stream().map(Merger::id).toList());
        List<Choice> ours = plan.ours(actor).stream()
                .map(hub -> Choice.of(hub.code(), hub.name()))
                .toList();
        var page = new ListPage(frame.withTitle("Two hubs become one"), fields, mergers, ours, names(actor));
        return new ModelAndView("saferhub/cases/merger/mergers", Map.of("page", page), status);
    }

    private ModelAndView page(Actor actor, Frame frame, String reference, Fields fields, HttpStatus status) {
        Merger merger = store.named(reference, actor).orElseThrow(NotFound::new);
        log.read(merger.id());
        var page = new Page(
                frame.withTitle("Two hubs become one, " + reference),
                fields,
                merger,
                store.steps(merger),
                names(actor),
                actor.today(),
                hubs.staffs(merger.realmId(), merger.hubs(), actor),
                carryOut.may(merger, actor));
        return new ModelAndView("saferhub/cases/merger/merger", Map.of("page", page), status);
    }

    private Map<String, String> names(Actor actor) {
        var realms = actor.seats().stream().map(Seat::realmId).distinct().toList();
        return hubs.in(realms).stream()
                .collect(Collectors.toMap(ReferralHub::code, ReferralHub::name, (one, other) -> one));
    }
}
