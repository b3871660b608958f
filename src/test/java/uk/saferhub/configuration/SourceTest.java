package uk.saferhub.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;

/** PRF-01: what a pack's check believes of the read views is what the database has. */
@SaferHubTest
class SourceTest {

    private static final Set<String> NUMBERS = Set.of("bigint", "integer", "numeric", "smallint");

    private static Map<String, String> columns(Source source) {
        return TestDatabase.owner()
                .sql("select column_name, data_type from information_schema.columns where table_name = :view")
                .param("view", source.view())
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Test
    void PRF_01_every_source_is_a_view_with_the_columns_that_metrics_may_ask_for() {
        List<String> wrong = new ArrayList<>();
        for (Source source : Source.values()) {
            Map<String, String> columns = columns(source);
            for (String column : List.of("id", "realm_id", "area_id"))
                if (!columns.containsKey(column)) wrong.add(source.view() + " lacks " + column);
            for (String column : source.texts()) {
                String type = columns.getOrDefault(column, "nothing");
                boolean right = source.dates().contains(column) ? type.equals("date") : type.equals("text");
                if (!right) wrong.add(source.view() + "." + column + " is " + type);
            }
            for (String column : source.numbers()) {
                String type = columns.getOrDefault(column, "nothing");
                if (!NUMBERS.contains(type)) wrong.add(source.view() + "." + column + " is " + type);
            }
        }
        assertThat(wrong).isEmpty();
    }
}
