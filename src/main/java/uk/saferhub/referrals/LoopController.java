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
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** What came of it, where the hub opened no case? And: we take it back. */
@Controller
class LoopController {

    private static final int LONGEST = 2000;

    record Page(Frame frame, Referral referral, Loop.State loop, boolean retracting, Fields fields) {}

    private final ReferralReader reader;
    private final Loop loop;

    LoopController(ReferralReader reader, Loop loop) {
        this.reader = reader;
        this.loop = loop;
    }

    @Requires(value = Permission.MAKE_REFERRAL, also = Permission.READ_REFERRAL)
    @GetMapping("/referrals/{reference}/result")
    ModelAndView result(Frame frame, Actor actor, @PathVariable String reference) {
        return page(frame, reader.named(reference, actor), false, Fields.empty(), actor);
    }

    @Requires(value = Permission.MAKE_REFERRAL, also = Permission.READ_REFERRAL)
    @PostMapping("/referrals/{reference}/result")
    ModelAndView tell(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Referral referral = reader.named(reference, actor);
        Fields fields = Fields.of(posted);
        String words = fields.read().required("words", LONGEST, "Write what came of it");
        if (!fields.chosen("taken", "yes") && !fields.chosen("taken", "no"))
            fields.error("taken", "Choose whether somebody works on it");
        if (!fields.ok()) return wrong(page(frame, referral, false, fields, actor));
        loop.tell(referral, fields.chosen("taken", "yes"), words, actor);
        return new ModelAndView("redirect:" + referral.path());
    }

    @Requires(value = Permission.MAKE_REFERRAL, also = Permission.READ_REFERRAL)
    @GetMapping("/referrals/{reference}/retraction")
    ModelAndView retraction(Frame frame, Actor actor, @PathVariable String reference) {
        return page(frame, reader.named(reference, actor), true, Fields.empty(), actor);
    }

    @Requires(value = Permission.MAKE_REFERRAL, also = Permission.READ_REFERRAL)
    @PostMapping("/referrals/{reference}/retraction")
    ModelAndView retract(
            Frame frame,
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted) {
        Referral referral = reader.named(reference, actor);
        Fields fields = Fields.of(posted);
        String why = fields.read().required("why", LONGEST, "Write why you take it back");
        if (!fields.ok()) return wrong(page(frame, referral, true, fields, actor));
        loop.retract(referral, why, actor);
        return new ModelAndView("redirect:" + referral.path());
    }

    private static ModelAndView wrong(ModelAndView page) {
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    private ModelAndView page(Frame frame, Referral referral, boolean retracting, Fields fields, Actor actor) {
        String title = (retracting ? "Take back " : "What came of ") + referral.reference();
        var page = new Page(frame.withTitle(title), referral, loop.of(referral, actor), retracting, fields);
        return new ModelAndView("saferhub/referrals/loop-form", "page", page);
    }
}
