package uk.saferhub.leaving;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether what goes stands by itself: that no row points to one which stays behind. */
final class Whole {

    private Whole() {}

    /**
     * A sentence for each foreign key by which a row that goes points to one that does not.
     *
     * @param same tables whose rows are there wherever it arrives
     */
    static List<String> missing(
            JdbcClient owner, Map<String, Table> tables, Map<String, String> conditions, Set<String> same) {
        var missing = new ArrayList<String>();
        conditions.forEach((name, condition) -> {
            for (Table.Reference reference : tables.get(name).references()) {
                if (!reference.single() || same.contains(reference.table())) continue;
                long rows = owner.sql(pointingOutside(name, condition, reference, conditions.get(reference.table())))
                        .query(Long.class)
                        .single();
                if (rows > 0)
                    missing.add("%d rows of %s point by %s to rows of %s that stay behind"
                            .formatted(rows, name, reference.columns().getFirst(), reference.table()));
            }
        });
        return missing;
    }

    private static String pointingOutside(
            String from, String condition, Table.Reference reference, @org.jspecify.annotations.Nullable String goes) {
        String column = "t." + Table.quoted(reference.columns().getFirst());
        return "select count(*) from %s t where %s and %s is not null and %s not in (select t.%s from %s t where %s)"
                .formatted(
                        Table.quoted(from),
                        condition,
                        column,
                        column,
                        Table.quoted(reference.to().getFirst()),
                        Table.quoted(reference.table()),
                        goes == null ? "false" : goes);
    }
}
