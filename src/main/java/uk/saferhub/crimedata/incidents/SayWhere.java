package uk.saferhub.crimedata.incidents;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;

/** Says which small area or ward an agency's words for a place mean; served at the desk under IMPORT_CRIME. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SayWhere {

    private final PlaceAliases aliases;

    SayWhere(PlaceAliases aliases) {
        this.aliases = aliases;
    }

    /** @throws NotFound where the actor keeps no data for that realm */
    public void say(Actor actor, UUID realmId, String words, String areaCode) {
        say(actor, realmId, List.of(new PlaceAliases.New(words, areaCode)));
    }

    void say(Actor actor, UUID realmId, List<PlaceAliases.New> places) {
        if (!actor.may(Permission.IMPORT_CRIME, realmId)) throw new NotFound();
        aliases.keep(actor, realmId, places);
    }
}
