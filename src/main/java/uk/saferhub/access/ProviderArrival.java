package uk.saferhub.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.provider.Proven;
import uk.saferhub.access.provider.Provider;
import uk.saferhub.timeline.ReadLog;

/** Lets in whom a provider proved: at once where it states a second factor that the operator takes, else to the one kept here. */
@Component
class ProviderArrival {

    private final BindPerson bind;
    private final Arrival arrival;
    private final ReadLog log;

    ProviderArrival(BindPerson bind, Arrival arrival, ReadLog log) {
        this.bind = bind;
        this.arrival = arrival;
        this.log = log;
    }

    /** @return where the person goes; nothing where no account is theirs to open */
    Optional<ModelAndView> of(HttpServletRequest request, Actor actor, Provider provider, Proven proven, String next) {
        return bind.account(actor, provider, proven, request.getSession().getId())
                .map(account -> {
                    log.note("signed in through " + provider.code(), account.toString());
                    // Nothing of the session before goes on: neither its name nor in whose place somebody acted.
                    SignedIn.out(request);
                    ModelAndView where = provider.trust().secondFactor(proven)
                            ? arrival.in(request, account, actor.now(), next)
                            : arrival.halfway(request, account, actor.now(), next);
                    SignedIn.through(request, provider.code());
                    return where;
                });
    }
}
