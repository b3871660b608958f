package uk.saferhub.privacy.breaches;

import static uk.saferhub.access.Permission.HANDLE_RIGHTS;
import static uk.saferhub.access.Permission.READ_RIGHTS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import uk.saferhub.access.Requires;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Dates;
import uk.saferhub.web.Event;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** One breach: its 72 hours, what was found and done, and what may be done now. */
@Controller
class BreachController {

    /** @param steps what may be recorded now; empty for whoever only reads. @param mayRaise whether an action may be raised on it */
    record Page(Frame frame, Fields fields, Breach breach, Instant now, List<Choice> steps, boolean mayRaise) {

        List<Choice> risks() {
            return BreachWords.choices(Risk.class);
        }

        List<Choice> categories() {
            return BreachWords.choices(DataCategory.class);
        }

        /** Newest first. */
        List<Event> events() {
            return breach.steps().reversed().stream()
                    .map(step -> Event.of(title(step), step.at(), step.by(), step.words()))
                    .toList();
        }

        /** Whether the 72 hours still matter. */
        boolean waits() {
            return breach.last(BreachStepKind.REGULATOR_TOLD, BreachStepKind.REGULATOR_NOT_TOLD)
                    .isEmpty();
        }

        private static String title(Breach.Step step) {
            var parts = new ArrayList<>(List.of(BreachWords.of(step.kind())));
            if (step.risk() != null) parts.add(BreachWords.of(step.risk()).toLowerCase(java.util.Locale.UK));
            if (step.people() != null)
                parts.add("about " + step.people() + (step.people() == 1 ? " person" : " people"));
            String kinds = step.kinds().stream()
                    .map(kind -> BreachWords.of(kind).toLowerCase(java.util.Locale.UK))
                    .collect(Collectors.joining("; "));
            if (!kinds.isEmpty()) parts.add(kinds);
            return String.join(", ", parts);
        }
    }

    private final BreachStore store;
    private final WorkBreach work;

    BreachController(BreachStore store, WorkBreach work) {
        this.store = store;
        this.work = work;
    }

    @GetMapping("/data-breaches/{reference}")
    @Requires(value = READ_RIGHTS, also = HANDLE_RIGHTS)
    ModelAndView show(Actor actor, Frame frame, @PathVariable String reference) {
        Fields fields = Fields.empty().withDate("day", actor.today()).with("at", Dates.time(actor.now()));
        return page(actor, frame, store.load(reference, READ_RIGHTS, actor), fields, HttpStatus.OK);
    }

    @PostMapping("/data-breaches/{reference}/steps")
    @Requires(value = HANDLE_RIGHTS, also = READ_RIGHTS)
    ModelAndView step(
            Actor actor,
            Frame frame,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Breach breach = store.load(reference, HANDLE_RIGHTS, actor);
        Fields fields = Fields.of(posted);
        BreachStepKind kind = fields.read().requiredChoice("step", BreachStepKind.class, "Choose what was done");
        Instant at = BreachWords.moment(fields, "day", "at", actor);
        String words = fields.read().required("words", 2000, "Say what, and why");
        boolean assesses = kind == BreachStepKind.ASSESSED;
        Risk risk = assesses ? fields.read().requiredChoice("risk", Risk.class, "Choose how high the risk is") : null;
        String many = "Enter about how many people, such as 12";
        Integer people = assesses ? fields.read().number("people", many) : null;
        if (assesses && people == null) fields.error("people", many);
        if (people != null && people < 0) fields.error("people", many);
        List<DataCategory> categories = assesses ? categories(fields) : List.of();
        if (!fields.ok()) return page(actor, frame, breach, fields, HttpStatus.BAD_REQUEST);
        var done = new WorkBreach.Done(
                Objects.requireNonNull(kind), risk, people, categories, Objects.requireNonNull(at), words);
        work.step(reference, done, actor);
        return new ModelAndView("redirect:" + breach.path());
    }

    private static List<DataCategory> categories(Fields fields) {
        List<DataCategory> chosen = Arrays.stream(DataCategory.values())
                .filter(one -> fields.chosen("categories", one.name()))
                .toList();
        if (chosen.isEmpty()) fields.error("categories", "Choose what kinds of data it concerns");
        return chosen;
    }

    private ModelAndView page(Actor actor, Frame frame, Breach breach, Fields fields, HttpStatus status) {
        boolean may = actor.may(HANDLE_RIGHTS, breach.realmId());
        List<Choice> steps = Arrays.stream(BreachStepKind.values())
                .filter(kind -> may && BreachRules.mayTake(breach, kind).isAllowed())
                .map(kind -> Choice.of(kind, BreachWords.of(kind)))
                .toList();
        var page = new Page(
                frame.withTitle("Data breach " + breach.reference()),
                fields,
                breach,
                actor.now(),
                steps,
                actor.may(uk.saferhub.access.Permission.WORK_ACTION, breach.realmId()));
        return new ModelAndView("saferhub/privacy/breaches/show", Map.of("page", page), status);
    }
}
