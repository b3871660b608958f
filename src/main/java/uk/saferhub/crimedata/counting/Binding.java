package uk.saferhub.crimedata.counting;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Collection;
import java.util.TreeSet;
import uk.saferhub.crimedata.Kinds;
import uk.saferhub.crimedata.Question;
import uk.saferhub.crimedata.areas.Footprint;

/** What a user asked for, into the gaps of {@link CountSql}'s text in their order. */
final class Binding {

    private final PreparedStatement statement;
    private int at;

    private Binding(PreparedStatement statement) {
        this.statement = statement;
    }

    static Binding of(PreparedStatement statement) {
        return new Binding(statement);
    }

    void countsOf(Question question) throws SQLException {
        kindsOf(question);
        whereOf(question);
    }

    void placesOf(Question question, YearMonth since) throws SQLException {
        kindsOf(question);
        kindsOf(question);
        statement.setString(++at, since.toString());
        whereOf(question);
    }

    void codesOf(Footprint footprint) throws SQLException {
        all(footprint.codes());
    }

    private void kindsOf(Question question) throws SQLException {
        all(question.types());
        for (Kinds.Turn turn : question.turns()) {
            statement.setString(++at, turn.from().toString());
            statement.setString(++at, turn.to().toString());
            all(turn.types());
        }
    }

    private void whereOf(Question question) throws SQLException {
        all(question.wards());
        all(question.codes());
    }

    private void all(Collection<String> words) throws SQLException {
        for (String word : new TreeSet<>(words)) statement.setString(++at, word);
    }
}
