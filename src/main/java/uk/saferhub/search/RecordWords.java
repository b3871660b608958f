package uk.saferhub.search;

import java.util.List;
import java.util.Map;

/** Narrows a feature's own list to records that bear words in their titles and places, as the one search box finds them. */
public final class RecordWords {

    private RecordWords() {}

    /** What was typed, as the index of words has it. */
    public static List<String> of(String typed) {
        return Words.of(typed);
    }

    /**
     * A condition on the record of that alias: every word stands in one of its texts. Empty where nothing was typed.
     *
     * @param params gets the words
     */
    public static String where(String alias, String typed, Map<String, Object> params) {
        var where = new StringBuilder();
        List<String> words = Words.of(typed);
        for (int i = 0; i < words.size(); i++) {
            where.append(" and exists (select 1 from record_word x where x.record_id = ")
                    .append(alias)
                    .append(".id and x.word = :word")
                    .append(i)
                    .append(" and not x.gone)");
            params.put("word" + i, words.get(i));
        }
        return where.toString();
    }
}
