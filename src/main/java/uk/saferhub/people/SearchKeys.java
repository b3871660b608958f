package uk.saferhub.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.saferhub.matching.Meaning;
import uk.saferhub.matching.Value;

/**
 * What an entry is searched by. Spelling is forgiven by equality alone, since only that may use an index under row-level
 * security: a word is kept whole, by its sound, and with each one letter left out, and sought in the same forms; two words that
 * are one slip apart then share a form.
 */
final class SearchKeys {

    private static final int LEAST_FOR_SLIPS = 4;
    /** Nobody's name is longer; each letter of a word makes another form of it, so that a page of letters would fill the memory. */
    private static final int MOST_FOR_SLIPS = 60;
    private static final int MOST_WORDS = 20;
    /** Nobody types more of somebody; each edge of a word is looked for back through all marks that stand before it. */
    private static final int LONGEST = 1000;
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})[/.-](\\d{4})");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d{2}");

    /** A form of a word that was typed. @param word the number of the word, from 0 */
    record Sought(int word, String key, int weight) {}

    private SearchKeys() {}

    static Set<String> kept(Described somebody) {
        var keys = new LinkedHashSet<String>();
        for (Name name : somebody.names())
            for (String word : words(name.given() + " " + name.family()))
                keys.addAll(forms(word).keySet());
        for (LocalDate born : somebody.born()) {
            keys.add("born " + born);
            keys.add("month " + born.toString().substring(0, 7));
            keys.add("year " + born.getYear());
        }
        for (BornAbout about : somebody.about())
            about.figures().ifPresent(figures -> {
                if (figures.length() > 4) keys.add("month " + figures);
                keys.add("year " + figures.substring(0, 4));
            });
        somebody.phones().forEach(phone -> keys.add("phone " + Phones.digits(phone.number())));
        somebody.numbers().forEach(number -> keys.add(KnownNumber.key(number.number())));
        somebody.addresses().stream()
                .filter(address -> !address.safeHouse() && address.postcode() != null)
                .forEach(address -> keys.add("postcode " + dense(address.postcode())));
        return keys;
    }

    /** The key under which each word of a text is kept whole, in the order of the text. */
    static List<String> whole(String text) {
        return words(text).stream().map(word -> "word " + word).toList();
    }

    /** What was typed, word by word, in any order: names, a date of birth or a part of one, a phone number, a postcode. */
    static List<Sought> sought(String typed) {
        var sought = new ArrayList<Sought>();
        String rest = typed.substring(0, Math.min(LONGEST, typed.length())).strip();
        int word = 0;
        Matcher postcode = Pattern.compile("(?i)\\b([a-z]{1,2}\\d[a-z\\d]?)\\s*(\\d[a-z]{2})\\b")
                .matcher(rest);
        if (postcode.find()) {
            sought.add(new Sought(word++, "postcode " + dense(postcode.group()), 10));
            rest = rest.substring(0, postcode.start()) + rest.substring(postcode.end());
        }
        // An NHS number is written in three groups.
        rest = rest.replaceAll("\\b(\\d{3}) (\\d{3}) (\\d{4})\\b", "$1$2$3");
        for (String part : rest.split("[\\s,]+")) {
            Map<String, Integer> keys = part.matches(".*[\\d@].*") ? figures(part) : new LinkedHashMap<>();
            if (keys.isEmpty())
                for (String name : words(part))
                    forms(name).forEach((key, weight) -> keys.merge(key, weight, Math::max));
            // An agency's number may have letters, and a name as it was typed may have a figure.
            if (part.matches(KnownNumber.LIKELY)) keys.put(KnownNumber.key(part), 10);
            if (keys.isEmpty() || word == MOST_WORDS) continue;
            int number = word++;
            keys.forEach((key, weight) -> sought.add(new Sought(number, key, weight)));
        }
        return sought;
    }

    /**
     * Each word as it was typed. Whoever bears all of these has every other form too, so that nobody comes before them. Nothing,
     * where a word stands for several things of which somebody may have one alone: two names with a hyphen, a date.
     */
    static List<Sought> asTyped(List<Sought> sought) {
        var first = new LinkedHashMap<Integer, Sought>();
        for (Sought form : sought) {
            boolean follows = form.key().startsWith("sound ") || form.key().startsWith("slip ");
            if (first.putIfAbsent(form.word(), form) != null && !follows) return List.of();
        }
        return List.copyOf(first.values());
    }

    /** A word with what it weighs: whole, by sound, and with one letter left out. */
    private static Map<String, Integer> forms(String word) {
        var forms = new LinkedHashMap<String, Integer>();
        forms.put("word " + word, 10);
        String sound = Sound.of(word);
        if (!sound.isEmpty()) forms.put("sound " + sound, 4);
        if (word.length() < LEAST_FOR_SLIPS || word.length() > MOST_FOR_SLIPS) return forms;
        forms.put("slip " + word, 3);
        for (int i = 0; i < word.length(); i++) forms.put("slip " + word.substring(0, i) + word.substring(i + 1), 3);
        return forms;
    }

    private static Map<String, Integer> figures(String part) {
        var keys = new LinkedHashMap<String, Integer>();
        Matcher day = DAY.matcher(part);
        Matcher iso = ISO_DAY.matcher(part);
        Matcher month = MONTH.matcher(part);
        if (day.matches()) day(keys, day.group(3), day.group(2), day.group(1));
        else if (iso.matches()) day(keys, iso.group(1), iso.group(2), iso.group(3));
        else if (month.matches())
            keys.put("month %s-%02d".formatted(month.group(2), Integer.parseInt(month.group(1))), 5);
        else if (YEAR.matcher(part).matches()) keys.put("year " + part, 4);
        else if (part.contains("@")) keys.put(Email.key(part), 10);
        else if (part.matches("\\+?\\d{9,}")) keys.put("phone " + Phones.digits(part), 10);
        return keys;
    }

    private static void day(Map<String, Integer> keys, String year, String month, String day) {
        int m = Integer.parseInt(month);
        int d = Integer.parseInt(day);
        keys.put("born %s-%02d-%02d".formatted(year, m, d), 10);
        keys.put("born %s-%02d-%02d".formatted(year, d, m), 6);
        keys.put("month %s-%02d".formatted(year, m), 3);
        keys.put("year " + year, 1);
    }

    /** Small letters without accents; O'Brien is one word, Smith-Jones two. */
    private static List<String> words(String names) {
        var words = new ArrayList<String>();
        for (String part : names.replaceAll("['’]", "").split("[\\s-]+")) {
            String word = Value.of(Meaning.FAMILY, part).text();
            if (!word.isEmpty()) words.add(word);
        }
        return words;
    }

    private static String dense(String postcode) {
        return postcode.replaceAll("\\s", "").toUpperCase(Locale.UK);
    }
}
