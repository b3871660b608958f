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
import uk.saferhub.access.Seat;
import uk.saferhub.scoring.Answer;
import uk.saferhub.scoring.AnswerForm;
import uk.saferhub.scoring.Scores;
import uk.saferhub.scoring.Sheet;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** How does one agency score this? It may leave questions open and come back. */
@Controller
class ScoreController {

    record Page(Frame frame, Referral referral, Sheet sheet, String organisation, Fields fields, List<String> hints) {}

    private final ReferralReader reader;
    private final Screening screening;
    private final Scores scores;
    private final FactorHints hints;

    ScoreController(ReferralReader reader, Screening screening, Scores scores, FactorHints hints) {
        this.hints = hints;
        this.reader = reader;
        this.screening = screening;
        this.scores = scores;
    }

    @Requires(
            value = Permission.SCORE_REFERRAL,
            also = {Permission.READ_REFERRAL, Permission.READ_PERSON})
    @GetMapping("/referrals/{reference}/score")
    ModelAndView show(Frame frame, Actor actor, @PathVariable String reference) {
        Referral referral = reader.named(reference, actor);
        Sheet sheet = sheet(referral, actor);
        Seat seat = actor.seat(referral.realmId());
        return page(
                frame,
                actor,
                referral,
                sheet,
                seat,
                AnswerForm.fill(Fields.empty(), sheet.answersOf(seat.organisationId())));
    }

    @Requires(
            value = Permission.SCORE_REFERRAL,
            also = {Permission.READ_REFERRAL, Permission.READ_PERSON})
    @PostMapping("/referrals/{reference}/score")
    ModelAndView score(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Referral referral = reader.named(reference, actor);
        Sheet sheet = sheet(referral, actor);
        Fields fields = Fields.of(posted);
        List<Answer> answers = AnswerForm.read(sheet.matrix(), fields);
        if (!fields.ok()) {
            ModelAndView again = page(frame, actor, referral, sheet, actor.seat(referral.realmId()), fields);
            again.setStatus(HttpStatus.BAD_REQUEST);
            return again;
        }
        ReferralRules.isOpen(referral.status()).orThrow();
        scores.answer(sheet, answers, actor);
        screening.begin(referral, actor);
        return new ModelAndView("redirect:" + referral.path());
    }

    /** The open sheet, for staff of the hub and for bodies that were asked. */
    private Sheet sheet(Referral referral, Actor actor) {
        Sheet sheet = scores.newest(referral.id()).orElseThrow(NotFound::new).under(referral.held());
        var organisation = actor.seat(referral.realmId()).organisationId();
        boolean asked = sheet.agencies().stream()
                .anyMatch(agency -> agency.organisationId().equals(organisation));
        if (!asked && !referral.asHub()) throw new NotFound();
        return sheet;
    }

    private ModelAndView page(Frame frame, Actor actor, Referral referral, Sheet sheet, Seat seat, Fields fields) {
        var page = new Page(
                frame.withTitle("Score referral " + referral.reference()),
                referral,
                sheet,
                seat.organisation(),
                fields,
                hints.of(referral, actor));
        return new ModelAndView("saferhub/referrals/score-form", "page", page);
    }
}
