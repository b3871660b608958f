package uk.saferhub.work;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

/** Items that read alike, as three people of one case who are to be assessed by one day. @param item the first of them */
record DueLine(Due.Item item, int times) {

    /** In the order of the items. */
    static List<DueLine> of(List<Due.Item> items) {
        var alike = new LinkedHashMap<List<Object>, List<Due.Item>>();
        for (Due.Item item : items)
            alike.computeIfAbsent(
                            Arrays.<Object>asList(item.verb(), item.what(), item.dueOn(), item.person()),
                            key -> new ArrayList<>())
                    .add(item);
        return alike.values().stream()
                .map(same -> new DueLine(same.getFirst(), same.size()))
                .toList();
    }
}
