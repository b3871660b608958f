package uk.saferhub.access;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.saferhub.access.provider.Proven;
import uk.saferhub.access.provider.Provider;
import uk.saferhub.timeline.Happening;
import uk.saferhub.timeline.Timeline;

/** Whose account somebody opens whom a provider proved: by its own key of the person, which the first sign-in binds (SHR-11). */
@Component
class BindPerson {

    private final ProviderLinks links;
    private final Passwords passwords;
    private final Timeline timeline;
    private final SealedWrites writes;
    private final ApplicationEventPublisher events;

    BindPerson(
            ProviderLinks links,
            Passwords passwords,
            Timeline timeline,
            SealedWrites writes,
            ApplicationEventPublisher events) {
        this.links = links;
        this.passwords = passwords;
        this.timeline = timeline;
        this.writes = writes;
        this.events = events;
    }

    /** @param session whose bearer was proven. @return nothing where no account is theirs to open; why, nobody is told */
    Optional<UUID> account(Actor actor, Provider provider, Proven proven, String session) {
        Optional<ProviderLinks.Holder> holder = links.holder(proven, actor.now());
        // A key that belongs to somebody never binds another account, whatever address comes with it.
        if (holder.isPresent())
            return holder.filter(ProviderLinks.Holder::active).map(ProviderLinks.Holder::account);
        String address = proven.address();
        if (address == null) return Optional.empty();
        Optional<ProviderLinks.Bound> bound = links.bind(provider.code(), proven, address, actor.now());
        bound.ifPresent(just -> alone(just.account(), provider, session));
        bound.ifPresent(just -> tell(actor, provider, just));
        return bound.map(ProviderLinks.Bound::account);
    }

    /**
     * Whoever typed a first password could come in by it for years, and its holder, who never needs it, would not notice. Nor
     * would they notice a sign-in that was begun with it before: it would now owe no password. Where passwords stand beside the
     * provider, no older one goes on, since nobody knows who chose it: whoever made the account may have come in first.
     */
    private void alone(UUID account, Provider provider, String session) {
        if (provider.trust().passwordsToo()) passwords.forget(account);
        else passwords.forgetGiven(account);
        // The bearer's own session is ended by the caller: a second transaction would wait for this one.
        passwords.endOthers(account, session);
    }

    private void tell(Actor actor, Provider provider, ProviderLinks.Bound bound) {
        if (bound.realm() != null && bound.organisation() != null) {
            writes.allow(bound.realm());
            timeline.record(new Happening(
                    bound.realm(),
                    bound.account(),
                    bound.account(),
                    bound.organisation(),
                    actor.now(),
                    "provider_bound",
                    Map.of("provider", provider.label())));
        }
        events.publishEvent(new SomebodyCalled(bound.account(), SomebodyCalled.Why.SIGN_IN, actor));
    }
}
