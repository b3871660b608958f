package uk.saferhub.search;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.KeptLists;
import uk.saferhub.web.Fields;

/** Searches that somebody keeps under a name, for themselves alone: what they were for is found anew each time, by their locks then. */
@Component
class KeptSearches {

    static final String LIST = KeptLists.SEARCHES;
    private static final int LONGEST = 60;

    private final KeptLists lists;

    KeptSearches(KeptLists lists) {
        this.lists = lists;
    }

    List<KeptLists.Kept> of(Actor actor) {
        return lists.of(LIST, actor);
    }

    /** What was kept under that name, from now on as if it had been kept today; an empty search where nothing was. */
    Fields named(String name, Actor actor) {
        return of(actor).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .map(one -> {
                    lists.keep(LIST, one.name(), one.filter(), actor);
                    return SearchForm.read(one.filter());
                })
                .orElseGet(Fields::empty);
    }

    /**
     * @param posted name, or forget with a name
     * @return the posted words, with what is wrong
     */
    Fields keep(Fields own, Fields posted, Actor actor) {
        String forgotten = posted.value("forget");
        if (!forgotten.isEmpty()) {
            lists.forget(LIST, forgotten, actor);
            return posted;
        }
        String name = posted.read().required("name", LONGEST, "Enter a name for this search");
        if (own.value("q").isBlank()) posted.error("name", "Search for something first, then keep it");
        List<KeptLists.Kept> there = of(actor);
        if (there.size() >= KeptLists.MOST
                && there.stream().noneMatch(one -> one.name().equals(name)))
            posted.error("name", "Forget one first: there is room for 20");
        if (posted.ok()) lists.keep(LIST, name, SearchForm.text(own), actor);
        return posted;
    }
}
