package uk.saferhub.configuration.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import uk.saferhub.configuration.Category;
import uk.saferhub.configuration.Condition;
import uk.saferhub.configuration.Pack;
import uk.saferhub.configuration.Thing;
import uk.saferhub.configuration.reading.Spots;
import uk.saferhub.configuration.words.Near;

/** The values that a metric asks a column for are codes of this pack, where the column holds codes. */
final class ValueCheck {

    private final Map<String, Set<String>> values = new HashMap<>();
    private final Spots spots;

    ValueCheck(Pack pack, Spots spots) {
        this.spots = spots;
        things("notice_type", pack.noticeTypes());
        things("team", pack.teams());
        things("organisation", pack.organisations());
        things("operation", pack.operations());
        things("group_code", pack.groups());
        things("series", pack.panels());
        things("series", pack.groups());
        things("strategy", pack.strategies());
        things("priority", pack.priorities());
        choices(pack, "theme", Category.CategorySet.THEME);
        choices(pack, "age_group", Category.CategorySet.AGE_GROUP);
        choices(pack, "item", Category.CategorySet.SHIFT_ITEM);
        choices(pack, "basis", Category.CategorySet.LAWFUL_BASIS);
        choices(pack, "conduct", Category.CategorySet.CONDUCT);
        choices(pack, "factor", Category.CategorySet.RISK_FACTOR);
        choices(pack, "concern", Category.CategorySet.CONCERN);
        choices(pack, "outcome", Category.CategorySet.OUTCOME);
        choices(pack, "offence", Category.CategorySet.OFFENCE);
        choices(pack, "closing_reason", Category.CategorySet.CLOSING_REASON);
        choices(pack, "closing_reason", Category.CategorySet.CHANNEL_CLOSING_REASON);
        choices(pack, "ideology", Category.CategorySet.CHANNEL_IDEOLOGY);
    }

    private void things(String column, List<? extends Thing> things) {
        things.forEach(thing -> codes(column).add(thing.code()));
    }

    private void choices(Pack pack, String column, Category.CategorySet set) {
        pack.categories().stream()
                .filter(c -> c.set() == set)
                .forEach(c -> codes(column).add(c.code()));
    }

    private Set<String> codes(String column) {
        return values.computeIfAbsent(column, name -> new TreeSet<>());
    }

    void known(Condition condition, String column, List<String> asked) {
        Set<String> known = values.get(column);
        if (known == null) return;
        for (String value : asked) {
            if (!value.isEmpty() && !known.contains(value))
                spots.fault(
                        condition,
                        "\"" + column + "\" can never be \"" + value + "\": the pack has no such code."
                                + Near.meant(value, known));
        }
    }
}
