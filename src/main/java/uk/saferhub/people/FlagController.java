package uk.saferhub.people;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Words;

/** Raises a flag on somebody until a day, renews it, and takes it down. */
@Controller
class FlagController {

    record Page(Frame frame, PersonPage.Entry person, Fields fields, List<Choice> kinds) {}

    record Renewal(Frame frame, PersonPage.Entry person, Flags.Flag flag, Fields fields) {}

    private final PersonPage people;
    private final Flags flags;

    FlagController(PersonPage people, Flags flags) {
        this.people = people;
        this.flags = flags;
    }

    @Requires(value = Permission.MANAGE_CASE, also = Permission.READ_PERSON)
    @GetMapping("/people/{reference}/flags")
    ModelAndView form(Frame frame, Actor actor, @PathVariable String reference) {
        Fields fields = Fields.empty().withDate("until", actor.today().plusMonths(Flags.MOST_MONTHS));
        return page(frame, people.named(reference, actor), fields, HttpStatus.OK);
    }

    @Requires(value = Permission.MANAGE_CASE, also = Permission.READ_PERSON)
    @PostMapping("/people/{reference}/flags")
    ModelAndView raise(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        PersonPage.Entry person = people.named(reference, actor);
        Fields fields = Fields.of(posted);
        var read = fields.read();
        FlagKind kind = read.requiredChoice("kind", FlagKind.class, "Choose what the flag is about");
        String words = read.required("words", 100, "Enter what staff are to see");
        String reason = read.required("reason", 500, "Enter why");
        LocalDate until = lastDay(fields, actor);
        if (!fields.ok() || kind == null || until == null) return page(frame, person, fields, HttpStatus.BAD_REQUEST);
        flags.raise(person, kind, words, reason, until, actor);
        return new ModelAndView("redirect:/people/" + person.reference());
    }

    /** Carries a flag on: the same words, a reason of today, a new last day. */
    @Requires(value = Permission.MANAGE_CASE, also = Permission.READ_PERSON)
    @GetMapping("/people/{reference}/flags/{id}")
    ModelAndView renewing(Frame frame, Actor actor, @PathVariable String reference, @PathVariable UUID id) {
        PersonPage.Entry person = people.named(reference, actor);
        LocalDate last = actor.today().plusMonths(Flags.MOST_MONTHS);
        Fields fields = Fields.empty().withDate("until", last);
        return renewal(frame, person, flag(person, id, actor), fields, HttpStatus.OK);
    }

    @Requires(value = Permission.MANAGE_CASE, also = Permission.READ_PERSON)
    @PostMapping("/people/{reference}/flags/{id}")
    ModelAndView renew(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> posted) {
        PersonPage.Entry person = people.named(reference, actor);
        Flags.Flag flag = flag(person, id, actor);
        Fields fields = Fields.of(posted);
        String reason = fields.read().required("reason", 500, "Enter why it is still needed");
        LocalDate until = lastDay(fields, actor);
        if (!fields.ok() || until == null) return renewal(frame, person, flag, fields, HttpStatus.BAD_REQUEST);
        flags.renew(person, flag, reason, until, actor);
        return new ModelAndView("redirect:/people/" + person.reference());
    }

    private Flags.Flag flag(PersonPage.Entry person, UUID id, Actor actor) {
        return flags.inForce(person.id(), actor.today()).stream()
                .filter(flag -> flag.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static @Nullable LocalDate lastDay(Fields fields, Actor actor) {
        LocalDate until = fields.read().requiredDate("until", "Enter the last day");
        LocalDate last = actor.today().plusMonths(Flags.MOST_MONTHS);
        if (until != null && (until.isBefore(actor.today()) || until.isAfter(last)))
            fields.error("until", "Enter a day from today to 12 months from now");
        return until;
    }

    private static ModelAndView renewal(
            Frame frame, PersonPage.Entry person, Flags.Flag flag, Fields fields, HttpStatus status) {
        var page = new Renewal(frame.withTitle("Renew a flag"), person, flag, fields);
        return new ModelAndView("saferhub/people/renew", Map.of("page", page), status);
    }

    @Requires(value = Permission.MANAGE_CASE, also = Permission.READ_PERSON)
    @PostMapping("/people/{reference}/flags/{id}/end")
    String end(Actor actor, @PathVariable String reference, @PathVariable UUID id) {
        PersonPage.Entry person = people.named(reference, actor);
        flags.end(person, id, actor);
        return "redirect:/people/" + person.reference();
    }

    private static ModelAndView page(Frame frame, PersonPage.Entry person, Fields fields, HttpStatus status) {
        var words = Words.of(FlagController.class);
        List<Choice> kinds = Arrays.stream(FlagKind.values())
                .map(one -> Choice.of(one.name(), words.of(one)))
                .toList();
        var page = new Page(frame.withTitle("Raise a flag"), person, fields, kinds);
        return new ModelAndView("saferhub/people/flag", Map.of("page", page), status);
    }
}
