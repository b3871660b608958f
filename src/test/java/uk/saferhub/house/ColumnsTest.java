package uk.saferhub.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;

@SaferHubTest
class ColumnsTest {

    private final JdbcClient catalogue = TestDatabase.superuser();

    @Test
    void everyColumnSaysHowPersonalItIs() {
        assertThat(names("""
                select c.relname || '.' || a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid
                where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped
                  and c.relname <> 'flyway_schema_history'
                  and coalesce(col_description(c.oid, a.attnum), '') !~ '^(not personal|personal|special category)'
                """)).isEmpty();
    }

    @Test
    void everyForeignKeyHasAnIndexThatBeginsWithIt() {
        assertThat(names("""
                select k.conrelid::regclass || ' ' || k.conname from pg_constraint k
                where k.contype = 'f' and k.connamespace = 'public'::regnamespace
                  and not exists (
                    select from pg_index i where i.indrelid = k.conrelid
                      and (string_to_array(i.indkey::text, ' ')::int2[])[1:cardinality(k.conkey)] @> k.conkey)
                """)).isEmpty();
    }

    @Test
    void timesHaveAZoneAndTextHasNoLengthButACheck() {
        assertThat(names("""
                select table_name || '.' || column_name || ' ' || data_type from information_schema.columns
                where table_schema = 'public' and table_name not like 'flyway%' and table_name not like 'spring_session%'
                  and data_type in ('timestamp without time zone', 'money', 'character varying', 'character', 'real')
                """)).isEmpty();
    }

    private List<String> names(String sql) {
        return catalogue.sql(sql).query(String.class).list();
    }
}
