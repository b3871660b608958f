package uk.saferhub.access;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** Keeps how somebody narrowed a list under a name of their own, or forgets it: the form that stands beside lists. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class KeepList {

    private static final int LONGEST = 60;

    /**
     * The form, in {@code access/kept.jte}.
     *
     * @param path of the list; its form posts to the path and {@code /views}
     * @param query of the list as it is narrowed now; empty for the whole
     * @param naming what was posted, with what is wrong; empty else
     */
    public record Kept(Frame frame, String path, String query, List<KeptLists.Kept> saved, Fields naming) {

        public String address(KeptLists.Kept kept) {
            return path + "?" + (kept.filter().isEmpty() ? "page=1" : kept.filter());
        }
    }

    private final KeptLists lists;

    KeepList(KeptLists lists) {
        this.lists = lists;
    }

    public Kept of(Frame frame, String path, String query, Fields naming, Actor actor) {
        return new Kept(frame, path, query, lists.of(list(path), actor), naming);
    }

    /** What the list was last narrowed to; nothing where it was never asked for. */
    public java.util.Optional<String> last(String path, Actor actor) {
        return lists.last(list(path), actor);
    }

    public void keep(String path, String query, Actor actor) {
        lists.keep(list(path), "", query, actor);
    }

    /**
     * @param posted name, or forget with a name
     * @param query as the list read it: nothing that was posted is kept as it came
     * @return the posted words, with what is wrong
     */
    public Fields keep(String path, Map<String, List<String>> posted, String query, Actor actor) {
        Fields naming = Fields.of(posted);
        String forgotten = naming.value("forget");
        if (!forgotten.isEmpty()) {
            lists.forget(list(path), forgotten, actor);
            return naming;
        }
        String name = naming.read().required("name", LONGEST, "Enter a name for what the list shows now");
        boolean anew = lists.of(list(path), actor).stream()
                .noneMatch(kept -> kept.name().equals(name));
        if (anew && lists.of(list(path), actor).size() >= KeptLists.MOST)
            naming.error("name", "Forget one first: there is room for 20");
        if (naming.ok()) lists.keep(list(path), name, query, actor);
        return naming;
    }

    private static String list(String path) {
        return path.substring(1);
    }
}
