package uk.saferhub.registers;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many of each thing of a list: 41 bottles, 6 pairs of flip flops. A field of its own for each thing; none is no entry.
 *
 * @param counts by the thing's code, each above nought
 */
public record Tally(Map<String, Integer> counts) {

    private static final Pattern PAIR = Pattern.compile("\"([^\"]+)\"\\s*:\\s*(\\d+)");

    public Tally {
        counts = new TreeMap<>(counts);
    }

    /** As its column holds it: an object of JSON. */
    String json() {
        var json = new StringBuilder("{");
        counts.forEach((code, number) -> json.append(json.length() == 1 ? "" : ",")
                .append('"')
                .append(code.replaceAll("[^\\w-]", ""))
                .append("\":")
                .append(number));
        return json.append('}').toString();
    }

    static Tally of(String json) {
        var counts = new TreeMap<String, Integer>();
        Matcher pair = PAIR.matcher(json);
        while (pair.find()) counts.put(pair.group(1), Integer.valueOf(pair.group(2)));
        return new Tally(counts);
    }
}
