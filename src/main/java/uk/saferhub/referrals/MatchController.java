package uk.saferhub.referrals;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.people.Sameness;

/** Takes what a person decided about somebody in a referral and an entry of the index. */
@Controller
class MatchController {

    private final ReferralReader reader;
    private final Parties parties;

    MatchController(ReferralReader reader, Parties parties) {
        this.reader = reader;
        this.parties = parties;
    }

    @Requires(
            value = Permission.CONFIRM_MATCH,
            also = {Permission.READ_REFERRAL, Permission.READ_PERSON})
    @PostMapping("/referrals/{reference}/matches")
    String decide(
            Actor actor,
            @PathVariable String reference,
            @RequestParam String person,
            @RequestParam String other,
            @RequestParam String decision) {
        Referral referral = reader.named(reference, actor);
        if (!referral.asHub()) throw new NotFound();
        parties.decide(referral, person, other, sameness(decision), actor);
        return "redirect:" + referral.path();
    }

    private static Sameness sameness(String posted) {
        for (Sameness one : Sameness.values()) if (one.name().equals(posted)) return one;
        throw new NotFound();
    }
}
