package uk.saferhub.work;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;

/**
 * Items that read alike, as three people of one case who are to be assessed by one day, or the briefings of twenty wards.
 *
 * @param item the first of them
 * @param times how many read just so
 * @param like what tells those apart that read alike up to their first comma; empty where they read just so
 */
record DueLine(Due.Item item, int times, List<String> like) {

    /** More of a kind than these, to be done by one day, drown everything else that there is to do. */
    private static final int MOST_ALIKE = 3;

    private static final String COMMA = ", ";

    DueLine(Due.Item item, int times) {
        this(item, times, List.of());
    }

    /** In the order of the items. @param each whether all are wanted that are not just the same */
    static List<DueLine> of(List<Due.Item> items, boolean each) {
        List<DueLine> lines = grouped(items, item -> key(item, item.what())).stream()
                .map(same -> new DueLine(same.getFirst(), same.size()))
                .toList();
        if (each) return lines;
        var shown = new ArrayList<DueLine>();
        for (List<DueLine> alike : grouped(lines, line -> key(line.item(), line.kind())))
            if (alike.size() > MOST_ALIKE && alike.getFirst().item().what().contains(COMMA))
                shown.add(new DueLine(
                        alike.getFirst().item(),
                        1,
                        alike.stream().map(DueLine::apart).toList()));
            else shown.addAll(alike);
        return shown;
    }

    /** "Ward briefing: Acomb, Bishopthorpe, Clifton and 17 others". */
    String what() {
        if (like.isEmpty()) return times == 1 ? item.what() : item.what() + " (" + times + " of these)";
        int more = like.size() - MOST_ALIKE;
        return kind() + ": " + String.join(COMMA, like.subList(0, MOST_ALIKE)) + " and " + more
                + (more == 1 ? " other" : " others");
    }

    private String kind() {
        int comma = item.what().indexOf(COMMA);
        return comma < 0 ? item.what() : item.what().substring(0, comma);
    }

    private String apart() {
        return item.what().substring(kind().length() + COMMA.length());
    }

    private static List<Object> key(Due.Item item, String what) {
        return Arrays.asList(item.verb(), what, item.dueOn(), item.person());
    }

    private static <T> List<List<T>> grouped(List<T> all, Function<T, List<Object>> by) {
        var alike = new LinkedHashMap<List<Object>, List<T>>();
        for (T one : all)
            alike.computeIfAbsent(by.apply(one), key -> new ArrayList<>()).add(one);
        return List.copyOf(alike.values());
    }
}
