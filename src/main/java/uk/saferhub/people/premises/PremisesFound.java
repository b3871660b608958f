package uk.saferhub.people.premises;

import java.util.List;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.search.Finds;
import uk.saferhub.search.Found;

/** Places of the index, as the one search box asks for them; a safe one for its holder alone. */
record PremisesFound(PremisesIndex index) implements Finds {

    @Override
    public String heading() {
        return "Places";
    }

    @Override
    public String path() {
        return "/premises/";
    }

    @Override
    public Permission permission() {
        return Permission.READ_PERSON;
    }

    @Override
    public List<Found> find(String typed, int most, Actor actor) {
        return index.find(typed, actor).stream()
                .limit(most + 1)
                .map(one -> new Found(
                        one.id(),
                        one.reference(),
                        one.postcode() == null ? one.line() : one.line() + ", " + one.postcode(),
                        one.uprn() == null ? "" : "UPRN " + one.uprn()))
                .toList();
    }
}
