package uk.saferhub.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;

/** That no table is forgotten when a partnership leaves: a new one goes by its realm, or somebody decides and writes it down. */
@SaferHubTest
class EveryTableTest {

    private static final Leaver SOMEBODY =
            new Leaver(List.of("x"), List.of(new UUID(0, 1)), "one", "two", Instant.EPOCH);

    private final Map<String, Listed.Choice> choices = Listed.tables();
    private Map<String, Table> tables;
    private Belonging belonging;

    /** Not before: the program makes the tables when it starts. */
    @BeforeEach
    void read() {
        tables = Catalogue.read(TestDatabase.owner());
        belonging = new Belonging(tables, choices, SOMEBODY);
    }

    @Test
    void everyTableGoesOrStaysBehindWithAReason() {
        assertThat(belonging.unaccounted())
                .as("decide in src/main/resources/leaving/tables.txt what becomes of their rows")
                .isEmpty();
        assertThat(choices.values().stream()
                        .filter(one -> one.how() != Listed.How.NEEDED && one.how() != Listed.How.WITH)
                        .filter(one -> one.words().length() < 12))
                .as("tables without a reason")
                .isEmpty();
    }

    @Test
    void aTableOfWhichNobodyDecidedIsFound() {
        var more = new java.util.TreeMap<>(tables);
        more.put("brand_new", new Table("brand_new", "", List.of(), List.of("id"), List.of(), false));
        assertThat(new Belonging(more, choices, SOMEBODY).unaccounted()).containsExactly("brand_new");
    }

    @Test
    void everyTableThatGoesHasAnOrderInWhichItsRowsCanArrive() {
        var going = belonging.conditions().keySet();
        assertThat(Order.of(tables, going)).hasSameSizeAs(going);
        assertThat(going).allMatch(name -> !tables.get(name).key().isEmpty(), "has a primary key");
    }

    @Test
    void whatStaysBehindOfAColumnOrGoesIntoAFileIsThere() {
        var left = Listed.leftColumns().stream()
                .map(one -> one.table() + "."
                        + tables.get(one.table()).column(one.column()).name())
                .toList();
        assertThat(TestDatabase.owner().sql("""
                        select table_name || '.' || column_name from information_schema.columns
                        where table_schema = 'public' and (is_nullable = 'YES' or column_default is not null)
                        """).query(String.class).list())
                .as("a row can arrive without them")
                .containsAll(left);
        for (var file : Listed.fileColumns())
            assertThat(tables.get(file.table()).column(file.column()).type()).isEqualTo("bytea");
    }

    /** A number that the database counts up would have to be counted on in the new installation. */
    @Test
    void nothingIsCountedUpByTheDatabase() {
        assertThat(TestDatabase.owner()
                        .sql("select sequencename from pg_sequences where schemaname = 'public'")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void noSecretGoes() {
        assertThat(belonging.conditions().keySet().stream()
                        .flatMap(name -> tables.get(name).columns().stream().map(column -> name + "." + column.name()))
                        .filter(name -> name.matches(".*(password|secret|totp|token|hash).*"))
                        .filter(name -> Listed.leftColumns().stream()
                                .noneMatch(left -> name.equals(left.table() + "." + left.column()))))
                // Of a file that was imported, and of a line of it: to know them again.
                .containsExactlyInAnyOrder("data_import.file_hash", "import_row.content_hash");
    }

    @Test
    void linesEndAsTheStandardSaysAndWordsAreLeftAlone() throws Exception {
        var out = new java.io.ByteArrayOutputStream();
        try (var lines = new LineEnds(out)) {
            lines.write("a,b\n\"two\nlines \"\"quoted\"\"\",\"\"\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        assertThat(out.toString(java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("a,b\r\n\"two\nlines \"\"quoted\"\"\",\"\"\r\n");
    }
}
