package uk.saferhub.configuration;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;

/** Writes a release to what the locks go by, on its first day and never before, and tells those who keep rows of it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TakeEffect {

    private final ReleaseStore store;
    private final Configuration configuration;
    private final Projection projection;
    private final ApplicationEventPublisher events;

    TakeEffect(
            ReleaseStore store, Configuration configuration, Projection projection, ApplicationEventPublisher events) {
        this.store = store;
        this.configuration = configuration;
        this.projection = projection;
        this.events = events;
    }

    void now(Release release, Actor actor) {
        Pack pack = configuration.pack(release.id());
        projection.write(pack, actor.today());
        store.effective(release.id(), actor.now());
        events.publishEvent(new ReleaseInForce(release.id(), pack));
    }

    /** Every release whose first day has come, and the areas as they lie on the day. Doing it twice does nothing more. */
    void turnTheDay(Actor actor) {
        store.due(actor.today()).forEach(release -> now(release, actor));
        projection.turnTheDay(actor.today());
    }
}
