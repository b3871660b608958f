package uk.saferhub.referrals;

import java.util.List;
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
import uk.saferhub.access.Signatories;
import uk.saferhub.kernel.Decision;
import uk.saferhub.scoring.Scores;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** What do we decide, and what is the referrer told? */
@Controller
class DecisionController {

    record Page(
            Frame frame,
            Referral referral,
            ReferralHub hub,
            Outcome outcome,
            Decision may,
            List<Choice> bodies,
            List<Choice> reasons,
            Fields fields) {}

    private final ReferralReader reader;
    private final Hubs hubs;
    private final Scores scores;
    private final Signatories signatories;
    private final DecideReferral decide;
    private final ReferralStore store;

    DecisionController(
            ReferralReader reader,
            Hubs hubs,
            Scores scores,
            Signatories signatories,
            DecideReferral decide,
            ReferralStore store) {
        this.reader = reader;
        this.hubs = hubs;
        this.scores = scores;
        this.signatories = signatories;
        this.decide = decide;
        this.store = store;
    }

    @Requires(value = Permission.TRIAGE_REFERRAL, also = Permission.READ_REFERRAL)
    @GetMapping("/referrals/{reference}/decision/{outcome}")
    ModelAndView show(
            Frame frame, Actor actor, @PathVariable String reference, @PathVariable("outcome") String outcomeAsked) {
        Outcome outcome = Outcome.at(outcomeAsked).orElseThrow(NotFound::new);
        Referral referral = reader.named(reference, actor);
        ReferralHub hub = hubs.named(referral.realmId(), referral.hub());
        return page(frame, referral, hub, outcome, Fields.empty().with("answer", outcome.draft(hub.name())), actor);
    }

    @Requires(
            value = Permission.TRIAGE_REFERRAL,
            also = {Permission.READ_REFERRAL, Permission.READ_PERSON})
    @PostMapping("/referrals/{reference}/decision/{outcome}")
    ModelAndView decide(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @PathVariable("outcome") String outcomeAsked,
            @RequestParam MultiValueMap<String, String> posted) {
        Outcome outcome = Outcome.at(outcomeAsked).orElseThrow(NotFound::new);
        Referral referral = reader.named(reference, actor);
        ReferralHub hub = hubs.named(referral.realmId(), referral.hub());
        Fields fields = Fields.of(posted);
        Verdict verdict = DecisionForm.read(outcome, fields, hub, signatories.of(referral.realmId(), actor.today()));
        if (verdict == null) {
            ModelAndView again = page(frame, referral, hub, outcome, fields, actor);
            again.setStatus(HttpStatus.BAD_REQUEST);
            return again;
        }
        Integer version = fields.read().number("version", "");
        if (version == null || version != referral.version())
            throw store.stale(referral, outcome.status(), verdict.reason(), verdict.answer());
        decide.decide(referral, verdict, actor);
        return new ModelAndView("redirect:" + referral.path());
    }

    private ModelAndView page(
            Frame frame, Referral referral, ReferralHub hub, Outcome outcome, Fields fields, Actor actor) {
        var page = new Page(
                frame.withTitle(outcome.label() + ": " + referral.reference()),
                referral,
                hub,
                outcome,
                DecideReferral.may(
                        referral, outcome, scores.newest(referral.id()).orElse(null)),
                signatories.of(referral.realmId(), actor.today()).stream()
                        .map(body -> Choice.of(body.code(), body.name()))
                        .toList(),
                DecisionForm.reasons(outcome, hub),
                fields);
        return new ModelAndView("saferhub/referrals/decide", "page", page);
    }
}
