package uk.saferhub.people;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;

/** Takes what a person decided about two entries: the same, not the same, not sure. The newest decision holds. */
@Controller("personMatchController")
class MatchController {

    private final JdbcClient client;
    private final DecideMatch decide;

    MatchController(JdbcClient client, DecideMatch decide) {
        this.client = client;
        this.decide = decide;
    }

    @Requires(value = Permission.CONFIRM_MATCH, also = Permission.READ_PERSON)
    @PostMapping("/people/{reference}/matches")
    String decide(
            Actor actor, @PathVariable String reference, @RequestParam String other, @RequestParam String decision) {
        decide.decide(id(reference, actor), id(other, actor), sameness(decision), actor);
        return "redirect:/people/" + reference;
    }

    private UUID id(String reference, Actor actor) {
        var sight = actor.sight(Permission.READ_PERSON);
        return client.sql("select p.id from person p where p.reference = :reference and " + sight.where("p"))
                .params(sight.params())
                .param("reference", reference)
                .query(UUID.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static Sameness sameness(String posted) {
        for (Sameness one : Sameness.values()) if (one.name().equals(posted)) return one;
        throw new NotFound();
    }
}
