package uk.saferhub.actions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.saferhub.access.NotFound;

/** Actions that were ticked on a list, each with the version at which it was read. */
final class Ticked {

    private static final int MOST = 50;

    private Ticked() {}

    /** What bears no version was never ticked on a list. @throws NotFound where there are more than a list shows */
    static Map<String, Integer> of(List<String> values) {
        var ticked = new LinkedHashMap<String, Integer>();
        for (String value : values)
            if (value.matches("[A-Z0-9-]{3,20}@\\d{1,9}"))
                ticked.put(
                        value.substring(0, value.indexOf('@')),
                        Integer.valueOf(value.substring(value.indexOf('@') + 1)));
        if (ticked.size() > MOST) throw new NotFound();
        return ticked;
    }
}
