package uk.saferhub.referrals;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Participations;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.access.Signatories;
import uk.saferhub.scoring.Scores;
import uk.saferhub.scoring.Sheet;

/** Asks agencies to score: from then on they take part in the referral. */
@Controller
class ScorersController {

    private final ReferralReader reader;
    private final Screening screening;
    private final Scores scores;
    private final Participations participations;
    private final Signatories signatories;

    ScorersController(
            ReferralReader reader,
            Screening screening,
            Scores scores,
            Participations participations,
            Signatories signatories) {
        this.reader = reader;
        this.screening = screening;
        this.scores = scores;
        this.participations = participations;
        this.signatories = signatories;
    }

    @Requires(value = Permission.TRIAGE_REFERRAL, also = Permission.READ_REFERRAL)
    @PostMapping("/referrals/{reference}/scorers")
    String ask(
            Actor actor,
            @PathVariable String reference,
            @RequestParam(name = "agency", defaultValue = "") List<String> agencies) {
        Referral referral = reader.named(reference, actor);
        Sheet sheet = scores.newest(referral.id()).orElseThrow(NotFound::new);
        ReferralRules.isOpen(referral.status()).orThrow();
        screening.begin(referral, actor);
        signatories.of(referral.realmId(), actor.today()).stream()
                .filter(body -> agencies.contains(body.code()))
                .forEach(body -> {
                    participations.join(referral.id(), body.id(), actor);
                    scores.ask(sheet, body.id(), actor);
                });
        return "redirect:" + referral.path();
    }
}
