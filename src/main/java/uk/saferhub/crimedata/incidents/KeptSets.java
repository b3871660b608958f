package uk.saferhub.crimedata.incidents;

import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.crimedata.catalogue.Catalogue;
import uk.saferhub.crimedata.catalogue.DataSet;

/** The sets of records that somebody keeps. Of totals there is no such page, so that the two are never mixed. */
@Component
class KeptSets {

    private final Catalogue catalogue;

    KeptSets(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @throws NotFound where there is none, it holds totals, or one may not import for it */
    DataSet mine(Actor actor, String id) {
        return catalogue
                .one(actor, key(id))
                .filter(set -> !set.aggregates() && actor.may(Permission.IMPORT_CRIME, set.realmId()))
                .orElseThrow(NotFound::new);
    }

    /** @throws NotFound where the text is no key */
    static UUID key(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAKey) {
            throw new NotFound();
        }
    }
}
