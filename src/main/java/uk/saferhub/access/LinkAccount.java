package uk.saferhub.access;

import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.saferhub.access.provider.Provider;
import uk.saferhub.kernel.Decision;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/** Says through which identity provider somebody signs in, and that they do not any more; the person is told (SHR-11). */
@Component
class LinkAccount {

    static final String ENDED = "provider_ended";

    private final ProviderLinks links;
    private final ResetSecrets secrets;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    LinkAccount(ProviderLinks links, ResetSecrets secrets, Timeline timeline, ApplicationEventPublisher events) {
        this.links = links;
        this.secrets = secrets;
        this.timeline = timeline;
        this.events = events;
    }

    /** @throws uk.saferhub.kernel.Refusal with rule ACC-03 or ACC-10 */
    void name(Actor actor, UUID account, Provider provider) {
        links.hold(account);
        mayLink(actor, account).orThrow();
        Seat seat = actor.seats().getFirst();
        if (links.name(account, provider.code(), seat, actor.accountId(), actor.now()))
            tell(actor, account, "provider_named", provider.label());
    }

    /**
     * The account's sessions end; from then on a password opens it, where it has one.
     *
     * @throws uk.saferhub.kernel.Refusal with rule ACC-03 or ACC-10
     */
    void end(Actor actor, UUID account, String label) {
        mayLink(actor, account).orThrow();
        if (links.end(account, actor.accountId(), actor.now())) tell(actor, account, ENDED, label);
    }

    Decision mayLink(Actor actor, UUID account) {
        return AccountRules.mayChange(actor, account)
                .and(() -> AccountRules.mayLink(secrets.sealedOrElsewhere(actor, account)));
    }

    private void tell(Actor actor, UUID account, String verb, String label) {
        Seat seat = actor.seats().getFirst();
        timeline.record(new Happening(
                seat.realmId(),
                account,
                actor.accountId(),
                seat.organisationId(),
                actor.now(),
                verb,
                Map.of("provider", label)));
        events.publishEvent(new SomebodyCalled(account, SomebodyCalled.Why.SIGN_IN, actor));
    }
}
