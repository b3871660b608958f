package uk.saferhub.api;

import static uk.saferhub.access.Permission.MAKE_REFERRAL;
import static uk.saferhub.access.Permission.READ_CASE;
import static uk.saferhub.access.Permission.RECORD_COMPLAINT;
import static uk.saferhub.access.Permission.WORK_ACTION;
import static uk.saferhub.access.Permission.WORK_CASE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.ObjectMapper;
import uk.saferhub.access.Actor;
import uk.saferhub.access.ForSystems;
import uk.saferhub.access.Requires;
import uk.saferhub.access.Seat;
import uk.saferhub.actions.Actions;
import uk.saferhub.cases.Cases;
import uk.saferhub.cases.Visibility;
import uk.saferhub.complaints.Complaint;
import uk.saferhub.complaints.Complaints;
import uk.saferhub.referrals.Referrals;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Json;
import uk.saferhub.web.WrongWords;

/** What a system sends for its body: each by the use case of the page. */
@Controller
@ForSystems
class WriteController {

    private static final Set<String> PERSON = Set.of("given", "family", "alias", "born", "role");
    private static final Map<String, Set<String>> PARTS = Map.of(
            "subject", Set.of("kind", "title", "concern"),
            "place", Set.of("line", "postcode", "since"),
            "worry", Set.of("worry"),
            "tried", Set.of("tried"),
            "risk", Set.of("to", "risk"),
            "want", Set.of("want"),
            "basis", Set.of("basis", "told"),
            "contact", Set.of("address", "postcode", "phone", "times", "notes", "care"));
    private static final Set<String> COMPLAINT = Set.of(
            "partnership",
            "receivedOn",
            "source",
            "kind",
            "place",
            "happenedOn",
            "happenedAt",
            "impact",
            "communityImpact",
            "reporter",
            "contact",
            "theme");

    private final Referrals referrals;
    private final Cases cases;
    private final Actions actions;
    private final Complaints complaints;
    private final ObjectMapper json;

    WriteController(Referrals referrals, Cases cases, Actions actions, Complaints complaints, ObjectMapper json) {
        this.referrals = referrals;
        this.cases = cases;
        this.actions = actions;
        this.complaints = complaints;
        this.json = json;
    }

    @Requires(MAKE_REFERRAL)
    @PostMapping("/api/v1/referrals")
    ModelAndView refer(Actor actor, @RequestAttribute("body") String body) {
        var names = new TreeSet<>(PARTS.keySet());
        names.addAll(List.of("hub", "people"));
        Body sent = Body.read(json, body, names);
        var parts = new LinkedHashMap<String, Fields>();
        for (String part : Referrals.parts())
            parts.put(part, sent.part(json, part, PARTS.get(part)).fields());
        List<Fields> people =
                sent.each("people", PERSON).stream().map(Body::fields).toList();
        return made(referrals.send(sent.text("hub"), parts, people, actor));
    }

    @Requires(value = WORK_CASE, also = READ_CASE)
    @PostMapping("/api/v1/cases/{reference}/contributions")
    ModelAndView contribute(Actor actor, @PathVariable String reference, @RequestAttribute("body") String body) {
        Fields fields =
                Body.read(json, body, Set.of("words", "visibility", "on")).fields();
        var read = fields.read();
        String words = read.required("words", 4000, "Write what your organisation knows");
        Visibility visibility =
                read.requiredChoice("visibility", Visibility.class, "Say who may read it: ALL, HUB or OWN");
        LocalDate on = read.requiredDate("on", "Say which day it is about: 2026-11-22");
        Body.check(fields, "");
        cases.contribute(reference, words, visibility, on, actor);
        return made(reference);
    }

    @Requires(WORK_ACTION)
    @PostMapping("/api/v1/actions/{reference}/answers")
    ModelAndView answer(Actor actor, @PathVariable String reference, @RequestAttribute("body") String body) {
        Fields fields = Body.read(json, body, Set.of("answer", "words", "on")).fields();
        String answer = fields.value("answer");
        String words = fields.read().required("words", 2000, "Write what shows it, or why it is not possible");
        LocalDate on = fields.read().requiredDate("on", "Say the day: 2026-11-22");
        if (!Set.of("done", "not_possible").contains(answer)) fields.error("answer", "Say done or not_possible");
        Body.check(fields, "");
        if (answer.equals("done")) actions.done(reference, words, on, actor);
        else actions.notPossible(reference, words, on, actor);
        return made(reference);
    }

    @Requires(RECORD_COMPLAINT)
    @PostMapping("/api/v1/complaints")
    ModelAndView complain(Actor actor, @RequestAttribute("body") String body) {
        Body sent = Body.read(json, body, COMPLAINT);
        Fields fields = sent.fields();
        List<Seat> seats = new ArrayList<>(actor.seats());
        String partnership = sent.text("partnership");
        if (!partnership.isEmpty()) seats.removeIf(seat -> !seat.partnership().equals(partnership));
        Complaint complaint = Complaints.RECEIVED.form().read(fields);
        Body.check(fields, "");
        if (seats.stream().map(Seat::realmId).distinct().count() != 1)
            throw new WrongWords(Map.of("partnership", "Say to which of your partnerships it belongs, by its code"));
        return made(complaints.receive(actor, seats.getFirst().realmId(), java.util.Objects.requireNonNull(complaint)));
    }

    private ModelAndView made(String reference) {
        return new ModelAndView(new Json(201, json.writeValueAsString(Map.of("reference", reference))));
    }
}
