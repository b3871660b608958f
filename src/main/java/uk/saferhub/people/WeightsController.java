package uk.saferhub.people;

import java.util.List;
import java.util.Locale;
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
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Realm;
import uk.saferhub.access.Requires;
import uk.saferhub.access.Seat;
import uk.saferhub.access.WholePartnership;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** By which weights people are compared, for the administrator: learning them anew, and going back to the standing ones. */
@Controller
class WeightsController {

    /** @param people how many are in the register @param now the weights in force, in words @param least shown from so many in 100 */
    record Register(
            Realm realm,
            String partnership,
            int people,
            String now,
            boolean learnt,
            int least,
            List<LearntWeights.Version> versions) {

        /** "Hub of Safer York Partnership". */
        String name() {
            String compartment = realm.compartment();
            return compartment.substring(0, 1).toUpperCase(Locale.UK) + compartment.substring(1) + " of " + partnership;
        }

        boolean isEnough() {
            return people >= LearnWeights.LEAST;
        }

        String field() {
            return "least-" + realm.id();
        }

        String path() {
            return "/people/weights/" + realm.id();
        }
    }

    record Page(Frame frame, Fields fields, List<Register> registers, int least, int most) {}

    private final WholePartnership whole;
    private final LearnWeights learn;
    private final LearntWeights weights;
    private final ReadLog log;

    WeightsController(WholePartnership whole, LearnWeights learn, LearntWeights weights, ReadLog log) {
        this.whole = whole;
        this.learn = learn;
        this.weights = weights;
        this.log = log;
    }

    @GetMapping("/people/weights")
    @Requires(Permission.MANAGE_ACCOUNTS)
    ModelAndView show(Frame frame, Actor actor) {
        return page(frame, actor, Fields.empty(), HttpStatus.OK);
    }

    private ModelAndView page(Frame frame, Actor actor, Fields fields, HttpStatus status) {
        List<Register> registers =
                opened(actor).stream().map(realm -> register(realm, actor)).toList();
        Fields filled = fields;
        for (Register register : fields.ok() ? registers : List.<Register>of())
            filled = filled.with(register.field(), Integer.toString(register.least()));
        var page = new Page(
                frame.withTitle("How people are compared"), filled, registers, LearnWeights.LEAST, LearnWeights.MOST);
        return new ModelAndView("saferhub/people/weights", Map.of("page", page), status);
    }

    /** From which likeness on two entries of a register are shown as possibly one person. */
    @PostMapping("/people/weights/{realm}/threshold")
    @Requires(Permission.MANAGE_ACCOUNTS)
    ModelAndView showFrom(
            Frame frame, Actor actor, @PathVariable UUID realm, @RequestParam MultiValueMap<String, String> posted) {
        UUID register = named(realm, actor).id();
        Fields fields = Fields.of(posted);
        String field = "least-" + register;
        String wrong = "Enter a whole number from 1 to 99";
        Integer least = fields.read().number(field, wrong);
        if (least == null || least < 1 || least > 99) {
            if (fields.ok()) fields.error(field, wrong);
            return page(frame, actor, fields, HttpStatus.BAD_REQUEST);
        }
        weights.showFrom(register, least, actor.accountId(), actor.now());
        log.note("possible matches are shown from", Integer.toString(least));
        return new ModelAndView("redirect:/people/weights");
    }

    @PostMapping("/people/weights/{realm}/learning")
    @Requires(Permission.MANAGE_ACCOUNTS)
    String learn(Actor actor, @PathVariable UUID realm) {
        int people = learn.learn(named(realm, actor).id(), actor.accountId());
        log.note("weights learnt from people", Integer.toString(people));
        return "redirect:/people/weights";
    }

    @PostMapping("/people/weights/{realm}/standing")
    @Requires(Permission.MANAGE_ACCOUNTS)
    String standing(Actor actor, @PathVariable UUID realm) {
        weights.keep(named(realm, actor).id(), null, 0, actor.accountId(), actor.now());
        return "redirect:/people/weights";
    }

    private Register register(Realm realm, Actor actor) {
        LearntWeights.Weighed now = weights.of(realm.id());
        return new Register(
                realm,
                actor.seats().stream()
                        .filter(seat -> seat.partnership().equals(realm.partnership()))
                        .map(Seat::partnershipName)
                        .findFirst()
                        .orElseThrow(NotFound::new),
                learn.count(realm.id()),
                now.words(),
                now.learnt() != null,
                now.least(),
                weights.versions(realm.id()));
    }

    private Realm named(UUID realmId, Actor actor) {
        return opened(actor).stream()
                .filter(realm -> realm.id().equals(realmId))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The registers of the actor's partnerships that are not sealed. */
    private List<Realm> opened(Actor actor) {
        whole.open(actor);
        return actor.seats().stream()
                .map(Seat::partnership)
                .distinct()
                .flatMap(partnership -> whole.plain(partnership).stream())
                .toList();
    }
}
