package uk.saferhub.referrals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Requires;
import uk.saferhub.access.Signatories;
import uk.saferhub.kernel.Decision;
import uk.saferhub.scoring.Scores;
import uk.saferhub.scoring.Sheet;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Detail;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Words;

/** Is this ours, and how serious is it? The hub reads it whole; a body that takes part reads its words and the answer. */
@Controller
class ShowController {

    /** A way to decide, with whether it is open now. */
    record Way(Outcome outcome, Decision decision) {}

    /** What the hub reads. */
    record HubPage(
            Frame frame,
            Referral referral,
            ReferralHub hub,
            List<Detail> said,
            List<Party> parties,
            OtherWork.Found people,
            OtherWork.Found place,
            @Nullable Sheet sheet,
            List<Choice> askable,
            Loop.State loop,
            List<Way> ways,
            boolean mayTriage,
            boolean mayConfirm,
            boolean mayScore,
            boolean mayAnswer,
            LocalDate today,
            Words words) {}

    /** What the referrer and other bodies read. */
    record AnswerPage(
            Frame frame,
            Referral referral,
            ReferralHub hub,
            List<Detail> said,
            Loop.State loop,
            boolean maySay,
            boolean asked,
            Fields fields,
            LocalDate today,
            Words words) {}

    private final ReferralReader reader;
    private final Hubs hubs;
    private final Parties parties;
    private final Scores scores;
    private final Loop loop;
    private final Signatories signatories;

    ShowController(
            ReferralReader reader, Hubs hubs, Parties parties, Scores scores, Loop loop, Signatories signatories) {
        this.reader = reader;
        this.hubs = hubs;
        this.parties = parties;
        this.scores = scores;
        this.loop = loop;
        this.signatories = signatories;
    }

    @Requires(
            value = Permission.READ_REFERRAL,
            also = {Permission.READ_PERSON, Permission.READ_CASE, Permission.READ_COMPLAINT})
    @GetMapping("/referrals/{reference}")
    ModelAndView show(Frame frame, Actor actor, @PathVariable String reference) {
        Referral referral = reader.named(reference, actor);
        Frame titled = frame.withTitle("Referral " + referral.reference());
        return referral.asHub() ? hub(titled, referral, actor) : answer(titled, referral, actor);
    }

    private ModelAndView hub(Frame frame, Referral referral, Actor actor) {
        ReferralHub hub = hubs.named(referral.realmId(), referral.hub());
        Sheet sheet = scores.newest(referral.id())
                .map(one -> one.under(referral.held()))
                .orElse(null);
        boolean readsPeople = actor.may(Permission.READ_PERSON, referral.realmId());
        var page = new HubPage(
                frame,
                referral,
                hub,
                SaidRows.of(referral.kind(), referral.said(), hub),
                readsPeople ? parties.of(referral, hub, actor) : List.of(),
                readsPeople ? parties.otherWork(referral, actor) : OtherWork.Found.NOTHING,
                parties.atPlace(referral, actor),
                sheet,
                sheet == null ? List.of() : askable(sheet, actor),
                loop.of(referral, actor),
                ways(referral, sheet),
                actor.may(Permission.TRIAGE_REFERRAL, referral.realmId()),
                actor.may(Permission.CONFIRM_MATCH, referral.realmId()),
                actor.may(Permission.SCORE_REFERRAL, referral.realmId()),
                mayAnswer(referral, actor),
                actor.today(),
                Words.of(ShowController.class));
        return new ModelAndView("saferhub/referrals/hub", "page", page);
    }

    private ModelAndView answer(Frame frame, Referral referral, Actor actor) {
        ReferralHub hub = hubs.named(referral.realmId(), referral.hub());
        var organisation = actor.seat(referral.realmId()).organisationId();
        boolean asked = scores.newest(referral.id())
                .filter(sheet -> sheet.agreed() == null)
                .filter(sheet -> sheet.agencies().stream()
                        .anyMatch(agency -> agency.organisationId().equals(organisation)))
                .isPresent();
        var page = new AnswerPage(
                frame,
                referral,
                hub,
                SaidRows.of(referral.kind(), referral.said(), hub),
                loop.of(referral, actor),
                mayAnswer(referral, actor),
                asked && actor.may(Permission.SCORE_REFERRAL, referral.realmId()),
                Fields.empty(),
                actor.today(),
                Words.of(ShowController.class));
        return new ModelAndView("saferhub/referrals/answer", "page", page);
    }

    /** Whoever referred answers what was asked; a hub may be asked about its own referral. */
    private static boolean mayAnswer(Referral referral, Actor actor) {
        return referral.status() == ReferralStatus.MORE_INFO
                && actor.seat(referral.realmId()).organisationId().equals(referral.organisationId())
                && actor.may(Permission.MAKE_REFERRAL, referral.realmId());
    }

    private List<Choice> askable(Sheet sheet, Actor actor) {
        return signatories.of(sheet.realmId(), actor.today()).stream()
                .filter(body -> sheet.agencies().stream()
                        .noneMatch(agency -> agency.organisationId().equals(body.id())))
                .map(body -> Choice.of(body.code(), body.name()))
                .toList();
    }

    private static List<Way> ways(Referral referral, @Nullable Sheet sheet) {
        var ways = new ArrayList<Way>();
        for (Outcome outcome : Outcome.values())
            ways.add(new Way(outcome, DecideReferral.may(referral, outcome, sheet)));
        return ways;
    }
}
