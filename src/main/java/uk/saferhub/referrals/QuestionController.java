package uk.saferhub.referrals;

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
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** What more does the hub need to know, and what does the referrer answer? */
@Controller
class QuestionController {

    private static final int LONGEST = 4000;

    record Page(Frame frame, Referral referral, Decision may, boolean answering, Fields fields) {}

    private final ReferralReader reader;
    private final Questions questions;

    QuestionController(ReferralReader reader, Questions questions) {
        this.reader = reader;
        this.questions = questions;
    }

    @Requires(value = Permission.TRIAGE_REFERRAL, also = Permission.READ_REFERRAL)
    @GetMapping("/referrals/{reference}/questions")
    ModelAndView show(Frame frame, Actor actor, @PathVariable String reference) {
        return page(frame, reader.named(reference, actor), false, Fields.empty());
    }

    @Requires(value = Permission.TRIAGE_REFERRAL, also = Permission.READ_REFERRAL)
    @PostMapping("/referrals/{reference}/questions")
    ModelAndView ask(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Referral referral = reader.named(reference, actor);
        Fields fields = Fields.of(posted);
        String question = fields.read().required("question", LONGEST, "Write what you need to know");
        if (!fields.ok()) return wrong(page(frame, referral, false, fields));
        questions.ask(referral, question, actor);
        return new ModelAndView("redirect:" + referral.path());
    }

    @Requires(value = Permission.MAKE_REFERRAL, also = Permission.READ_REFERRAL)
    @PostMapping("/referrals/{reference}/answers")
    ModelAndView answer(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Referral referral = reader.named(reference, actor);
        // Only the body that referred answers for itself.
        boolean ours = actor.seat(referral.realmId()).organisationId().equals(referral.organisationId());
        if (!ours) throw new NotFound();
        Fields fields = Fields.of(posted);
        String answer = fields.read().required("answer", LONGEST, "Write your answer");
        if (!fields.ok()) return wrong(page(frame, referral, true, fields));
        questions.answer(referral, answer, actor);
        return new ModelAndView("redirect:" + referral.path());
    }

    private static ModelAndView wrong(ModelAndView page) {
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    private static ModelAndView page(Frame frame, Referral referral, boolean answering, Fields fields) {
        String title = (answering ? "Answer the hub: " : "Ask for more: ") + referral.reference();
        ReferralEvent event = answering ? ReferralEvent.ANSWERED : ReferralEvent.ASKED_FOR_MORE;
        var may = ReferralRules.may(referral.status(), event);
        return new ModelAndView(
                "saferhub/referrals/question",
                "page",
                new Page(frame.withTitle(title), referral, may, answering, fields));
    }
}
