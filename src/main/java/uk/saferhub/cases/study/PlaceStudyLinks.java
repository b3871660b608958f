package uk.saferhub.cases.study;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.registers.EntryLinks;
import uk.saferhub.registers.Register;
import uk.saferhub.web.Link;

/** Offers a study of a place of concern to whoever writes studies of cases where it lies. */
@Component
class PlaceStudyLinks implements EntryLinks {

    private static final String PLACES = "/street/places";

    @Override
    public List<Link> of(Register<?> register, String reference, UUID realmId, Actor actor) {
        return register.path().equals(PLACES) && actor.may(Permission.MANAGE_CASE, realmId)
                ? List.of(Link.to("Write a case study", PLACES + "/" + reference + "/study"))
                : List.of();
    }
}
