package uk.saferhub.reports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page showed when a finding cited it. Nothing of it changes.
 *
 * @param nth which of the finding's pages, from 1
 * @param rows the first {@link #MOST} of them
 * @param rowCount how many there were
 * @param sha256 of all of them with their headings, in hexadecimal
 */
record KeptPage(
        int nth,
        String caption,
        List<String> columns,
        List<List<String>> rows,
        int rowCount,
        String sha256,
        List<String> madeOf,
        Instant keptAt) {

    static final int MOST = 500;

    /** A row that is not as it was. @param then empty where it was not there @param now empty where it is no more */
    record Change(String row, String then, String now) {}

    static KeptPage of(int nth, CitedPages.Shown shown, Instant now) {
        return new KeptPage(
                nth,
                shown.caption(),
                shown.columns(),
                shown.rows().stream().limit(MOST).toList(),
                shown.rows().size(),
                sha256(shown),
                shown.madeOf(),
                now);
    }

    boolean same(CitedPages.Shown now) {
        return sha256.equals(sha256(now));
    }

    /** Which of the kept rows differ from those of now, by the name that each begins with. */
    List<Change> changes(CitedPages.Shown now) {
        Map<String, String> then = words(rows);
        Map<String, String> today = words(now.rows());
        List<Change> changes = new ArrayList<>();
        then.forEach((row, words) -> {
            String other = today.getOrDefault(row, "");
            if (!words.equals(other)) changes.add(new Change(row, words, other));
        });
        if (rowCount <= MOST)
            today.forEach((row, words) -> {
                if (!then.containsKey(row)) changes.add(new Change(row, "", words));
            });
        return changes;
    }

    private static Map<String, String> words(List<List<String>> rows) {
        Map<String, String> words = new LinkedHashMap<>();
        for (List<String> row : rows)
            words.merge(
                    row.getFirst(), String.join(" | ", row.subList(1, row.size())), (one, more) -> one + "; " + more);
        return words;
    }

    private static String sha256(CitedPages.Shown shown) {
        try {
            byte[] all = JsonMapper.shared()
                    .writeValueAsString(List.of(shown.columns(), shown.rows()))
                    .getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
