package uk.saferhub.cases.brought;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.cases.BroughtCase;
import uk.saferhub.cases.OpenedCase;
import uk.saferhub.cases.Visibility;
import uk.saferhub.cases.contribution.Contribute;
import uk.saferhub.cases.file.CaseWords;
import uk.saferhub.cases.file.Choices;
import uk.saferhub.cases.party.BringIn;
import uk.saferhub.cases.party.PlaceStore;
import uk.saferhub.configuration.Settings;
import uk.saferhub.people.Described;
import uk.saferhub.people.People;

/** Who and where a case is about that comes from elsewhere, and what was written of it there. */
@Component
class BringParts {

    private final BringIn parties;
    private final People people;
    private final PlaceStore places;
    private final Contribute contribute;
    private final Choices choices;

    BringParts(BringIn parties, People people, PlaceStore places, Contribute contribute, Choices choices) {
        this.parties = parties;
        this.people = people;
        this.places = places;
        this.contribute = contribute;
        this.choices = choices;
    }

    void bring(OpenedCase opened, BroughtCase brought, UUID area, Settings settings, Actor actor) {
        UUID realm = brought.realmId();
        UUID host = actor.seat(realm).organisationId();
        boolean goesOn = brought.ending() == null;
        for (var somebody : brought.people())
            parties.bring(
                    opened.id(),
                    realm,
                    person(somebody.personId(), somebody.described(), realm, area, actor),
                    somebody.role(),
                    brought.openedOn(),
                    goesOn ? choices.assessBy(somebody.role(), actor.today(), brought.hub(), settings) : null,
                    host,
                    actor);
        BroughtCase.Place place = brought.place();
        if (place != null)
            places.add(
                    opened.id(),
                    realm,
                    place.line(),
                    place.postcode(),
                    CaseWords.text("brought.place"),
                    false,
                    brought.openedOn(),
                    host,
                    actor);
        // An older system asked nobody who else may read it: the hub's staff read it, and no more until somebody says
        // so.
        if (!brought.notes().isEmpty())
            contribute.contribute(opened.reference(), brought.notes(), Visibility.HUB, brought.openedOn(), actor);
    }

    private UUID person(@Nullable UUID known, @Nullable Described described, UUID realm, UUID area, Actor actor) {
        return known != null
                ? known
                : people.add(java.util.Objects.requireNonNull(described), realm, area, actor)
                        .id();
    }
}
