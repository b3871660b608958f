package uk.saferhub.referrals;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Participations;
import uk.saferhub.configuration.Matrix.Band;
import uk.saferhub.scoring.Scores;
import uk.saferhub.scoring.Sheet;

/** Decides a referral and answers the referrer; an accepted one becomes a case in the same transaction. */
@Component
class DecideReferral {

    /** Four weeks, where the hub scores nothing and no band says when to look again. */
    private static final int REVIEW_WITHOUT_BAND = 28;

    private final Screening screening;
    private final Loop loop;
    private final Parties parties;
    private final Participations participations;
    private final Scores scores;
    private final ApplicationEventPublisher events;

    DecideReferral(
            Screening screening,
            Loop loop,
            Parties parties,
            Participations participations,
            Scores scores,
            ApplicationEventPublisher events) {
        this.screening = screening;
        this.loop = loop;
        this.parties = parties;
        this.participations = participations;
        this.scores = scores;
        this.events = events;
    }

    void decide(Referral referral, Verdict verdict, Actor actor) {
        Sheet sheet = scores.newest(referral.id()).orElse(null);
        may(referral, verdict.outcome(), sheet)
                .and(() -> ReferralRules.mayAnswerWith(verdict.answer()))
                .orThrow();
        screening.decide(referral, verdict.outcome().event(), verdict.reason(), verdict.answer(), actor);
        UUID body = verdict.body();
        if (verdict.outcome() == Outcome.ALONE && body != null) loop.owe(referral, body, actor);
        if (verdict.outcome() == Outcome.PATHWAY) loop.owe(referral, referral.organisationId(), actor);
        // The one agency reads what it is to act on; the referrer's own part stays as it is.
        if (body != null) participations.join(referral.id(), body, actor);
        if (verdict.outcome() == Outcome.ACCEPT && body != null)
            events.publishEvent(accepted(referral, body, verdict, sheet, actor));
    }

    /** Whether this outcome is open now: for the button, and for the command. */
    static uk.saferhub.kernel.Decision may(Referral referral, Outcome outcome, @Nullable Sheet sheet) {
        return outcome == Outcome.ACCEPT
                ? ReferralRules.mayAccept(referral.status(), sheet)
                : ReferralRules.may(referral.status(), outcome.event());
    }

    private ReferralAccepted accepted(
            Referral referral, UUID lead, Verdict verdict, @Nullable Sheet sheet, Actor actor) {
        Band band = sheet == null ? null : sheet.band();
        Integer days = band == null ? null : band.reviewEvery();
        return new ReferralAccepted(
                referral.id(),
                referral.reference(),
                referral.realmId(),
                referral.areaId(),
                referral.organisationId(),
                lead,
                verdict.invited().stream()
                        .filter(body -> !body.equals(lead))
                        .distinct()
                        .toList(),
                parties.standing(referral, actor),
                referral.kind().name().toLowerCase(java.util.Locale.UK),
                screening.title(referral),
                referral.hub(),
                sheet == null || sheet.agreed() == null ? null : sheet.agreed().total(),
                band == null ? null : band.code(),
                days == null ? REVIEW_WITHOUT_BAND : days,
                actor);
    }
}
