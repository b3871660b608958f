package uk.saferhub.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The query of a list's address: how it is narrowed, in words that can be bookmarked and kept. */
public final class ListQuery {

    private ListQuery() {}

    /** Empty for nothing. */
    public static String of(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** As {@link #of} wrote it; what is no query is nothing. */
    public static Fields read(String query) {
        var words = new HashMap<String, List<String>>();
        for (String word : query.split("&")) {
            int is = word.indexOf('=');
            if (is > 0) words.put(word.substring(0, is), List.of(decoded(word.substring(is + 1))));
        }
        return Fields.of(words);
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException torn) {
            return "";
        }
    }
}
