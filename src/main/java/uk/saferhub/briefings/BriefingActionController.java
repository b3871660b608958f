package uk.saferhub.briefings;

import static uk.saferhub.access.Permission.MAKE_BRIEFING;
import static uk.saferhub.access.Permission.READ_BRIEFING;
import static uk.saferhub.access.Permission.WORK_ACTION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
import uk.saferhub.access.WhoMay;
import uk.saferhub.web.Choice;
import uk.saferhub.web.FieldReader;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Raises an action on a briefing or on what residents said, and tells the councillors what came of it. */
@Controller
class BriefingActionController {

    private static final int MOST = 500;
    private static final String OWNER = "[0-9a-f-]{36}(/[0-9a-f-]{36})?";

    private final BriefingStore briefings;
    private final Perceptions perceptions;
    private final BriefingActions actions;
    private final WhoMay whoMay;

    BriefingActionController(BriefingStore briefings, Perceptions perceptions, BriefingActions actions, WhoMay whoMay) {
        this.briefings = briefings;
        this.perceptions = perceptions;
        this.actions = actions;
        this.whoMay = whoMay;
    }

    @GetMapping("/briefings/{reference}/actions/new")
    @Requires(
            value = MAKE_BRIEFING,
            also = {READ_BRIEFING, WORK_ACTION})
    ModelAndView form(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String perception) {
        Fields fields = Fields.empty().with("perception", perception);
        return page(frame, actor, briefings.made(actor, reference), fields, HttpStatus.OK);
    }

    @PostMapping("/briefings/{reference}/actions/new")
    @Requires(
            value = MAKE_BRIEFING,
            also = {READ_BRIEFING, WORK_ACTION})
    ModelAndView raise(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Briefing briefing = briefings.made(actor, reference);
        Fields fields = Fields.of(posted);
        FieldReader read = fields.read();
        Perceptions.Perception answers = perception(actor, briefing, fields);
        String what = read.required("what", 300, "Enter what is to be done");
        String owner = read.required("owner", "Choose who does it");
        if (!owner.isEmpty() && !owner.matches(OWNER)) fields.error("owner", "Choose who does it");
        LocalDate due = read.requiredDate("due", "Enter the day it is due, such as 4 June 2026");
        if (due != null && due.isBefore(actor.today())) fields.error("due", "The due date must be today or later");
        if (!fields.ok() || due == null) return page(frame, actor, briefing, fields, HttpStatus.BAD_REQUEST);
        String[] parts = owner.split("/");
        UUID person = parts.length == 1 ? null : UUID.fromString(parts[1]);
        actions.raise(
                actor, briefing, answers == null ? null : answers.id(), UUID.fromString(parts[0]), person, what, due);
        return new ModelAndView("redirect:/briefings/" + reference);
    }

    @PostMapping("/briefings/{reference}/actions/{id}/result")
    @Requires(value = MAKE_BRIEFING, also = READ_BRIEFING)
    String tell(
            Actor actor,
            @PathVariable String reference,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> posted) {
        // Each action's words have a name of their own, since a page has a form for each.
        String words = posted.keySet().stream()
                .filter(name -> name.startsWith("told-"))
                .map(name -> Fields.of(posted).read().text(name))
                .collect(Collectors.joining());
        briefings.made(actor, reference);
        if (!words.isEmpty()) actions.tell(actor, reference, id, words.substring(0, Math.min(words.length(), MOST)));
        return "redirect:/briefings/" + reference;
    }

    private Perceptions.@Nullable Perception perception(Actor actor, Briefing briefing, Fields fields) {
        UUID id = fields.read().id("perception", "Open the briefing again");
        return id == null ? null : perceptions.one(actor, briefing, id);
    }

    private ModelAndView page(Frame frame, Actor actor, Briefing briefing, Fields fields, HttpStatus status) {
        if (!actor.may(WORK_ACTION, briefing.realmId())) throw new NotFound();
        List<WhoMay.Person> able = whoMay.on(List.of(briefing.id()), WORK_ACTION, actor.today());
        List<Choice> owners = new ArrayList<>();
        for (WhoMay.Person person : able) {
            Choice body = Choice.of(person.organisationId(), person.organisation());
            if (!owners.contains(body)) owners.add(body);
            owners.add(Choice.of(
                    person.organisationId() + "/" + person.accountId(), person.organisation() + ": " + person.name()));
        }
        var page = new BriefingPages.ActionPage(
                frame.withTitle("Raise an action").withMarking("OFFICIAL"),
                fields,
                briefing,
                perception(actor, briefing, fields),
                owners);
        return new ModelAndView("saferhub/briefings/action", Map.of("page", page), status);
    }
}
