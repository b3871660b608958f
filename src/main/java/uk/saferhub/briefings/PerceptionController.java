package uk.saferhub.briefings;

import static uk.saferhub.access.Permission.GIVE_PERCEPTION;
import static uk.saferhub.access.Permission.MAKE_BRIEFING;
import static uk.saferhub.access.Permission.READ_BRIEFING;

import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import uk.saferhub.web.FieldReader;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** A councillor, or staff in a councillor's name, says what residents of the ward say. */
@Controller
class PerceptionController {

    private final BriefingStore briefings;
    private final Perceptions perceptions;
    private final Councillors councillors;

    PerceptionController(BriefingStore briefings, Perceptions perceptions, Councillors councillors) {
        this.briefings = briefings;
        this.perceptions = perceptions;
        this.councillors = councillors;
    }

    @GetMapping("/briefings/{reference}/perceptions/new")
    @Requires(
            value = GIVE_PERCEPTION,
            also = {READ_BRIEFING, MAKE_BRIEFING})
    ModelAndView form(Frame frame, Actor actor, @PathVariable String reference) {
        return page(frame, actor, briefings.one(actor, reference), Fields.empty(), HttpStatus.OK);
    }

    @PostMapping("/briefings/{reference}/perceptions/new")
    @Requires(
            value = GIVE_PERCEPTION,
            also = {READ_BRIEFING, MAKE_BRIEFING})
    ModelAndView give(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Briefing briefing = briefings.one(actor, reference);
        Fields fields = Fields.of(posted);
        FieldReader read = fields.read();
        // Staff are no councillors: they say whose words they are.
        UUID councillor = briefing.made()
                ? read.id("councillor", "Choose the councillor whose words they are")
                : actor.accountId();
        if (councillor == null) fields.error("councillor", "Choose the councillor whose words they are");
        String place = read.required("place", 100, "Enter the place, as people call it");
        String says = read.required("says", 2000, "Enter what residents say");
        Worry worry = read.requiredChoice("worry", Worry.class, "Choose how worried residents are");
        if (!fields.ok() || worry == null || councillor == null)
            return page(frame, actor, briefing, fields, HttpStatus.BAD_REQUEST);
        perceptions.give(actor, reference, councillor, place, says, worry.name());
        return new ModelAndView("redirect:/briefings/" + reference);
    }

    private ModelAndView page(Frame frame, Actor actor, Briefing briefing, Fields fields, HttpStatus status) {
        List<Choice> whose = briefing.made()
                ? councillors.of(briefing.realmId(), actor.today()).stream()
                        .filter(one -> one.wardCode().equals(briefing.wardCode()))
                        .map(one -> Choice.of(one.accountId(), one.name()))
                        .toList()
                : List.of();
        if (!briefing.made())
            BriefingRules.maySay(briefing.status(), councillors.is(actor.accountId(), briefing, actor.today()))
                    .orThrow();
        var page = new BriefingPages.PerceptionPage(
                frame.withTitle("What do residents of " + briefing.wardName() + " say?")
                        .withMarking("OFFICIAL"),
                fields,
                briefing,
                whose);
        return new ModelAndView("saferhub/briefings/perception", Map.of("page", page), status);
    }
}
