package uk.saferhub.crimedata.counting;

import static org.assertj.core.api.Assertions.assertThat;

import io.trino.sql.parser.SqlParser;
import io.trino.sql.tree.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.saferhub.crimedata.Dimension;
import uk.saferhub.crimedata.Family;
import uk.saferhub.crimedata.Kinds;
import uk.saferhub.crimedata.Question;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.Footprint;
import uk.saferhub.crimedata.areas.Layer;
import uk.saferhub.crimedata.areas.Populations.Sex;

/**
 * What counts here on one machine is what a distributed engine would be asked: Trino's own parser reads every statement, and
 * none calls a function that is not in the list of those that both engines have (docs/decisions/distributed.md).
 */
class BothEnginesTest {

    private static final Set<String> FUNCTIONS = Set.of(
            "any_value", "concat", "count", "coalesce", "lower", "lpad", "max", "max_by", "min", "substr", "sum");
    private static final String CRIME = "hive.saferhub.street";
    private static final String LOOKUP = "hive.saferhub.lookup";

    private final SqlParser trino = new SqlParser();

    @Test
    void every_count_is_read_by_trinos_parser() {
        for (Question question : questions()) {
            CountSql sql = new CountSql(question, CRIME, LOOKUP);
            read(sql.counts());
            read(sql.places());
            if (question.needsLookup()) read(sql.lsoaYears());
            if (question.needsLookup()) read(sql.wardPoints());
            if (question.needsLookup()) read(sql.placedBy());
            if (question.footprint() != null && question.footprint().layer().kind() != AreaKind.LSOA)
                read(sql.footprintBy());
        }
        read(CheckPlaces.WHOLE.formatted(CRIME));
        read(CheckPlaces.POINTS.formatted(CRIME));
    }

    @Test
    void every_population_and_release_is_read_by_trinos_parser() {
        for (Sex sex : Sex.values()) {
            for (boolean bySex : new boolean[] {true, false})
                read(PeopleSql.people(
                        "hive.saferhub.population", sex, bySex, List.of(new Ages(10, 15), new Ages(16, 17))));
        }
        read(PeopleSql.bands("hive.saferhub.population"));
        read(PeopleSql.parents(LOOKUP, AreaKind.WARD));
        read(PeopleSql.deciles("hive.saferhub.deprivation"));
        for (Family family : Family.ALL) {
            for (Family.By by : family.dimensions()) read(CountReleases.sql(family, by, "hive.saferhub.release"));
        }
    }

    @Test
    void what_only_one_engine_has_is_noticed() {
        assertThat(functions("select arg_max(a, b), list_contains(c, d) from t"))
                .as("these are DuckDB's")
                .doesNotContainAnyElementsOf(FUNCTIONS)
                .hasSize(2);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> trino.createStatement("select a from read_parquet(['x'])"))
                .isInstanceOf(io.trino.sql.parser.ParsingException.class);
    }

    private void read(String sql) {
        assertThat(trino.createStatement(sql)).as(sql).isInstanceOf(Query.class);
        assertThat(FUNCTIONS).as(sql).containsAll(functions(sql));
    }

    private Set<String> functions(String sql) {
        Set<String> names = new TreeSet<>();
        new io.trino.sql.tree.DefaultTraversalVisitor<Void>() {
            @Override
            protected Void visitFunctionCall(io.trino.sql.tree.FunctionCall call, @Nullable Void nothing) {
                names.add(call.getName().toString());
                return super.visitFunctionCall(call, nothing);
            }
        }.process(trino.createStatement(sql));
        return names;
    }

    private static List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            Question one = Question.countBy(dimension, Dimension.MONTH);
            questions.add(one);
            questions.add(one.ofTypes(Set.of("Drugs", "Burglary")).inWards(Set.of("E05000001")));
            for (AreaKind kind : List.of(AreaKind.LSOA, AreaKind.WARD, AreaKind.DISTRICT)) {
                questions.add(one.within(new Footprint(
                        UUID.randomUUID(),
                        "Some",
                        1,
                        new Layer(kind, 2021),
                        new TreeSet<>(List.of("x", "y")),
                        "",
                        Instant.EPOCH,
                        "Ada")));
            }
        }
        questions.add(Question.countBy());
        questions.add(Question.countBy().of(Kinds.published("Drugs")));
        return questions;
    }
}
