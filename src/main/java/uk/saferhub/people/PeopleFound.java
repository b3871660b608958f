package uk.saferhub.people;

import java.util.List;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.search.Finds;
import uk.saferhub.search.Found;

/** The index of people, as the one search box asks it. */
record PeopleFound(PeopleSearch search) implements Finds {

    @Override
    public String heading() {
        return "People";
    }

    @Override
    public String path() {
        return "/people/";
    }

    @Override
    public Permission permission() {
        return Permission.READ_PERSON;
    }

    @Override
    public List<Found> find(String typed, int most, Actor actor) {
        return search.find(typed, actor).stream()
                .limit(most + 1)
                .map(one -> new Found(
                        one.id(), one.reference(), one.name(), one.born() == null ? "" : "born " + one.born()))
                .toList();
    }
}
