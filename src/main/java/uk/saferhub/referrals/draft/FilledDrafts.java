package uk.saferhub.referrals.draft;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Seat;
import uk.saferhub.referrals.Hubs;
import uk.saferhub.referrals.Kind;
import uk.saferhub.referrals.ReferralDrafts;
import uk.saferhub.referrals.ReferralHub;
import uk.saferhub.web.Choice;

/** Drafts that begin with what is known, each page waiting for its writer to look at it (ASB-11). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FilledDrafts implements ReferralDrafts {

    private final Hubs hubs;
    private final DraftStore drafts;

    FilledDrafts(Hubs hubs, DraftStore drafts) {
        this.hubs = hubs;
        this.drafts = drafts;
    }

    @Override
    public List<Choice> hubs(Actor actor) {
        return offered(actor).stream()
                .map(hub -> Choice.of(hub.code(), hub.name()))
                .toList();
    }

    @Override
    public String begin(String code, Filled filled, Actor actor) {
        ReferralHub hub = offered(actor).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
        UUID organisation = actor.seats(Permission.MAKE_REFERRAL).stream()
                .filter(seat -> seat.realmId().equals(hub.realmId()))
                .map(Seat::organisationId)
                .findFirst()
                .orElseThrow(NotFound::new);
        Map<Step, Map<String, List<String>>> answers = Map.of(
                Step.SUBJECT, Map.of("kind", List.of(Kind.PLACE.name()), "title", List.of(filled.title())),
                Step.PLACE, Map.of("line", List.of(filled.place())),
                Step.WORRY, Map.of("worry", List.of(filled.worry())));
        return "/referral-drafts/" + drafts.begin(hub, organisation, answers, actor);
    }

    private List<ReferralHub> offered(Actor actor) {
        return hubs.taking(actor.seats(Permission.MAKE_REFERRAL).stream()
                .map(Seat::realmId)
                .distinct()
                .toList());
    }
}
