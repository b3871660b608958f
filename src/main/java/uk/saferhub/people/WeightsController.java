package uk.saferhub.people;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Realm;
import uk.saferhub.access.Requires;
import uk.saferhub.access.Seat;
import uk.saferhub.access.WholePartnership;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.web.Frame;

/** By which weights people are compared, for the administrator: learning them anew, and going back to the standing ones. */
@Controller
class WeightsController {

    /** @param people how many are in the register @param now the weights in force, in words */
    record Register(Realm realm, int people, String now, boolean learnt, List<LearntWeights.Version> versions) {

        boolean isEnough() {
            return people >= LearnWeights.LEAST;
        }

        String path() {
            return "/people/weights/" + realm.id();
        }
    }

    record Page(Frame frame, List<Register> registers, int least, int most) {}

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
        List<Register> registers = opened(actor).stream().map(this::register).toList();
        var page =
                new Page(frame.withTitle("How people are compared"), registers, LearnWeights.LEAST, LearnWeights.MOST);
        return new ModelAndView("saferhub/people/weights", Map.of("page", page));
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

    private Register register(Realm realm) {
        LearntWeights.Weighed now = weights.of(realm.id());
        return new Register(
                realm, learn.count(realm.id()), now.words(), now.learnt() != null, weights.versions(realm.id()));
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
