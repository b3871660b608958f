package uk.saferhub.people.things;

import java.util.List;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.search.Finds;
import uk.saferhub.search.Found;

/** Things of the index by their numbers, as the one search box asks for them. */
record ThingsFound(Things things) implements Finds {

    @Override
    public String heading() {
        return "Vehicles, animals and other things";
    }

    @Override
    public String path() {
        return "/things/";
    }

    @Override
    public Permission permission() {
        return Permission.READ_PERSON;
    }

    @Override
    public List<Found> find(String typed, int most, Actor actor) {
        return things.find(typed, actor).stream()
                .limit(most + 1)
                .map(one -> new Found(
                        one.id(), one.reference(), one.name(), one.identifier() == null ? "" : one.identifier()))
                .toList();
    }
}
