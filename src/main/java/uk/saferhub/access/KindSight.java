package uk.saferhub.access;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which records of any kind somebody may see, as a piece of SQL: each kind by the seats that its own permission gives. A
 * statement over many kinds carries it once, and a kind that the actor may not read at all leaves no trace.
 */
public final class KindSight {

    private final Actor actor;
    // By the first permission of those that are held from the same seats: the planner starts at what a body takes part
    // in
    // only where that stands in one condition, and not in several of which any will do.
    private final Map<Permission, List<String>> kinds = new EnumMap<>(Permission.class);
    private final Map<String, String> paths = new HashMap<>();

    KindSight(Actor actor, List<RecordKind> known) {
        this.actor = actor;
        var first = new HashMap<List<Object>, Permission>();
        for (RecordKind kind : known) {
            paths.putIfAbsent(kind.kind(), kind.path());
            if (!actor.may(kind.permission())) continue;
            Permission alike =
                    first.computeIfAbsent(actor.sight(kind.permission()).asked(), none -> kind.permission());
            kinds.computeIfAbsent(alike, none -> new ArrayList<>()).add(kind.kind());
        }
    }

    /**
     * The condition on the record with this alias, which has columns id, realm_id, area_id and kind.
     *
     * @param alias a table alias of the statement, written by a programmer and never by a user
     */
    public String where(String alias) {
        return where(alias, "");
    }

    /**
     * As above, for a statement that carries several sights.
     *
     * @param named begins the names of this sight's parameters, such as {@code hub_}
     */
    public String where(String alias, String named) {
        if (kinds.isEmpty()) return "false";
        var ways = new ArrayList<String>();
        kinds.keySet()
                .forEach(permission -> ways.add("(%s.kind = any (:%skinds) and %s)"
                        .formatted(
                                alias,
                                named + name(permission),
                                actor.sight(permission).where(alias, named + name(permission)))));
        return "(" + String.join(" or ", ways) + ")";
    }

    /** The parameters of {@link #where}. */
    public Map<String, Object> params() {
        return params("");
    }

    /** The parameters of {@link #where(String, String)}. */
    public Map<String, Object> params(String named) {
        var params = new HashMap<String, Object>();
        kinds.forEach((permission, of) -> {
            String name = named + name(permission);
            params.putAll(actor.sight(permission).params(name));
            params.put(name + "kinds", of.toArray(String[]::new));
        });
        return params;
    }

    /** Where a record of that kind opens. */
    public String path(String kind, String reference) {
        return paths.get(kind) + reference;
    }

    private static String name(Permission permission) {
        return "may" + permission.ordinal() + "_";
    }
}
