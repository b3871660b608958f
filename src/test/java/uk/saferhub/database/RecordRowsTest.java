package uk.saferhub.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.saferhub.testing.SaferHubTest;

@SaferHubTest
class RecordRowsTest {

    private static final String ROWS = """
            select gen_random_uuid() as case_id, 'CLOSED' as state, 7 as days_open, null::int as days_left,
                   date '2026-11-22' as closed_on, n as line1, true as is_open, 'again' as state
            from generate_series(1, :lines) n order by n
            """;

    enum State {
        OPEN,
        CLOSED
    }

    record Row(
            UUID caseId,
            State state,
            int daysOpen,
            @Nullable Integer daysLeft,
            LocalDate closedOn,
            long line1) {

        Row(UUID caseId) {
            this(caseId, State.OPEN, 0, null, LocalDate.EPOCH, 0);
        }
    }

    record Unmatched(UUID caseId, String whatNobodySelects) {}

    @Autowired
    JdbcClient client;

    @Test
    void columnsBecomeTheRecordsOwnKinds() {
        var rows = client.sql(ROWS).param("lines", 3).query(Row.class).list();
        assertThat(rows).extracting(Row::line1).containsExactly(1L, 2L, 3L);
        Row one = rows.getFirst();
        assertThat(one.state()).as("of two columns of one name the first").isEqualTo(State.CLOSED);
        assertThat(one.daysLeft()).isNull();
        assertThat(one.closedOn()).isEqualTo("2026-11-22");
        assertThat(one.daysOpen()).isEqualTo(7);
    }

    @Test
    void everyWayOfSayingParametersGoesOn() {
        assertThat(client.sql("select ?::int").param(4).query(Integer.class).single())
                .isEqualTo(4);
        assertThat(client.sql(ROWS)
                        .withMaxRows(1)
                        .paramSource(java.util.Map.of("lines", 3))
                        .query(Row.class)
                        .list())
                .hasSize(1);
    }

    @Test
    void aColumnThatIsNotSelectedIsNamed() {
        var query = client.sql(ROWS).param("lines", 1).query(Unmatched.class);
        assertThatThrownBy(query::list)
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("what_nobody_selects");
    }
}
