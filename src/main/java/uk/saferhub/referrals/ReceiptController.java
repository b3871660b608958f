package uk.saferhub.referrals;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.web.Frame;

/** It is sent: the reference, who decides, by when, and what happens next. */
@Controller
class ReceiptController {

    record Page(Frame frame, Referral referral, ReferralHub hub) {}

    private final ReferralReader reader;
    private final Hubs hubs;

    ReceiptController(ReferralReader reader, Hubs hubs) {
        this.reader = reader;
        this.hubs = hubs;
    }

    @Requires(value = Permission.MAKE_REFERRAL, also = Permission.READ_REFERRAL)
    @GetMapping("/referrals/{reference}/receipt")
    ModelAndView show(Frame frame, Actor actor, @PathVariable String reference) {
        Referral referral = reader.named(reference, actor);
        var page = new Page(frame.withTitle("Referral sent"), referral, hubs.named(referral.realmId(), referral.hub()));
        return new ModelAndView("saferhub/referrals/receipt", "page", page);
    }
}
