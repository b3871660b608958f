package uk.saferhub.referrals;

import java.util.List;
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
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.kernel.Decision;
import uk.saferhub.scoring.Answer;
import uk.saferhub.scoring.AnswerForm;
import uk.saferhub.scoring.ChosenBand;
import uk.saferhub.scoring.Scores;
import uk.saferhub.scoring.ScoringRules;
import uk.saferhub.scoring.Sheet;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Which score do we agree on, and why? */
@Controller
class AgreedScoreController {

    /** @param bands what may be chosen in place of the band that the total falls in */
    record Page(Frame frame, Referral referral, Sheet sheet, List<Choice> bands, Fields fields, List<String> hints) {}

    private final ReferralReader reader;
    private final Screening screening;
    private final Scores scores;
    private final FactorHints hints;

    AgreedScoreController(ReferralReader reader, Screening screening, Scores scores, FactorHints hints) {
        this.hints = hints;
        this.reader = reader;
        this.screening = screening;
        this.scores = scores;
    }

    @Requires(
            value = Permission.TRIAGE_REFERRAL,
            also = {Permission.READ_REFERRAL, Permission.READ_PERSON})
    @GetMapping("/referrals/{reference}/agreed-score")
    ModelAndView show(Frame frame, Actor actor, @PathVariable String reference) {
        Referral referral = reader.named(reference, actor);
        Sheet sheet = sheet(referral);
        return page(frame, actor, referral, sheet, AnswerForm.fillShared(Fields.empty(), sheet));
    }

    @Requires(
            value = Permission.TRIAGE_REFERRAL,
            also = {Permission.READ_REFERRAL, Permission.READ_PERSON})
    @PostMapping("/referrals/{reference}/agreed-score")
    ModelAndView agree(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Referral referral = reader.named(reference, actor);
        Sheet sheet = sheet(referral);
        Fields fields = Fields.of(posted);
        List<Answer> answers = AnswerForm.read(sheet.matrix(), fields);
        String reason = fields.read().required("reason", 4000, "Say why this is the agreed score");
        ChosenBand chosen = chosen(fields);
        // The rule's words stand beside the form, where they can be put right; the use case asks the same rule again.
        beside(fields, ScoringRules.mayAgree(sheet.matrix(), answers, reason), "reason");
        beside(fields, ScoringRules.mayOverride(sheet.matrix(), answers, chosen), "band");
        if (!fields.ok()) {
            ModelAndView again = page(frame, actor, referral, sheet, fields);
            again.setStatus(HttpStatus.BAD_REQUEST);
            return again;
        }
        ReferralRules.isOpen(referral.status()).orThrow();
        scores.agree(sheet, answers, reason, chosen, actor);
        screening.begin(referral, actor);
        // To the result, below which it is decided: at the top of a long page nothing would tell that it was agreed.
        return new ModelAndView("redirect:" + referral.path() + "#agreed");
    }

    private Sheet sheet(Referral referral) {
        return scores.newest(referral.id()).orElseThrow(NotFound::new).under(referral.held());
    }

    private static @Nullable ChosenBand chosen(Fields fields) {
        String band = fields.read().text("band");
        return band.isEmpty() ? null : new ChosenBand(band, fields.read().text("band-reason"));
    }

    private static void beside(Fields fields, Decision decision, String field) {
        if (decision instanceof Decision.Refused refused) fields.error(field, refused.reason());
    }

    private ModelAndView page(Frame frame, Actor actor, Referral referral, Sheet sheet, Fields fields) {
        List<Choice> bands = sheet.matrix().bands().stream()
                .map(band -> Choice.of(band.code(), band.label()))
                .toList();
        var page = new Page(
                frame.withTitle("Agree the score of " + referral.reference()),
                referral,
                sheet,
                bands,
                fields,
                hints.of(referral, actor));
        return new ModelAndView("saferhub/referrals/agreed-score", "page", page);
    }
}
