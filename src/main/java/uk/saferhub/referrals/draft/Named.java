package uk.saferhub.referrals.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.saferhub.web.FieldReader;
import uk.saferhub.web.Fields;

/**
 * Somebody named on the people page. The page keeps them as columns of equal length.
 *
 * @param born null where it is not known
 * @param role code of the pack's party roles
 */
record Named(
        String given, String family, String alias, @Nullable LocalDate born, String role) {

    private static final List<String> COLUMNS = List.of("given", "family", "alias", "born", "role");

    String whole() {
        return (given + " " + family).strip();
    }

    /** The people kept on the page. */
    static List<Named> all(Fields kept) {
        var people = new ArrayList<Named>();
        for (int i = 0; i < kept.values("family").size(); i++) {
            String born = kept.values("born").get(i);
            people.add(new Named(
                    kept.values("given").get(i),
                    kept.values("family").get(i),
                    kept.values("alias").get(i),
                    born.isEmpty() ? null : LocalDate.parse(born),
                    kept.values("role").get(i)));
        }
        return people;
    }

    static Map<String, List<String>> columns(List<Named> people) {
        var columns = new HashMap<String, List<String>>();
        COLUMNS.forEach(column -> columns.put(column, new ArrayList<>()));
        for (Named one : people) {
            columns.get("given").add(one.given());
            columns.get("family").add(one.family());
            columns.get("alias").add(one.alias());
            columns.get("born").add(one.born() == null ? "" : one.born().toString());
            columns.get("role").add(one.role());
        }
        return columns;
    }

    /** The person typed into the form; null where nothing was typed or something is wrong, which is then noted. */
    static @Nullable Named read(Fields fields, List<String> roles, LocalDate today) {
        FieldReader read = fields.read();
        String given = read.atMost("given", 60).text("given");
        String family = read.atMost("family", 60).text("family");
        String alias = read.atMost("alias", 120).text("alias");
        LocalDate born = read.date("born", "Enter a date, such as 27 3 1984");
        if (born != null && born.isAfter(today)) fields.error("born", "The date of birth must be in the past");
        if (!typed(fields)) return null;
        if ((given + family).isEmpty()) fields.error("given", "Enter a name, even if it is only part of one");
        String role = read.text("role");
        if (!roles.contains(role)) fields.error("role", "Choose their part in it");
        return fields.ok() ? new Named(given, family, alias, born, role) : null;
    }

    /** Whether anybody was typed into the form at all. */
    static boolean typed(Fields fields) {
        return List.of("given", "family", "alias", "born-day", "born-month", "born-year").stream()
                .anyMatch(name -> !fields.read().text(name).isEmpty());
    }
}
