package uk.saferhub.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.saferhub.configuration.Condition;
import uk.saferhub.configuration.Metric;
import uk.saferhub.kernel.Period;
import uk.saferhub.testing.TestPacks;

class MetricSqlTest {

    private static final Columns NOTICES = new Columns(Map.of(
            "notice_type",
            "text",
            "team",
            "text",
            "issued_on",
            "date",
            "realm_id",
            "uuid",
            "id",
            "uuid",
            "score",
            "bigint"));

    private static Metric metric(String code) {
        return TestPacks.read("york-and-north-yorkshire").metrics().stream()
                .filter(m -> m.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void SVD_03_a_rate_is_of_the_residents_of_the_year_in_which_the_middle_of_its_period_lies() {
        assertThat(RateSql.yearOf(Period.parse("2022-04-01/2023-03-31"))).isEqualTo(2022);
        assertThat(RateSql.yearOf(Period.parse("2023-01-01/2023-12-31"))).isEqualTo(2023);
        assertThat(RateSql.yearOf(Period.parse("2022-10-01/2023-09-30"))).isEqualTo(2023);
    }

    /** Five records of which one has a number would else print that one's. */
    @Test
    void PRF_09_whoever_has_no_number_is_not_among_those_that_a_sum_is_made_of() {
        Metric summed = TestPacks.read("york-and-north-yorkshire").metrics().stream()
                .filter(m -> m.of() != null)
                .findFirst()
                .orElseThrow();
        assertThat(RateSql.of(summed, "v.weight", "published_severity v where true", "true", "true"))
                .contains("array_agg(distinct v.id) filter (where v.weight is not null) as ids");
    }

    @Test
    void PRF_08_a_metric_is_touched_by_breaks_of_the_definitions_that_its_condition_lets_through() {
        var harm = new Condition.Equals("definition", "harm");
        var part = new Condition.Equals("part", "r");
        assertThat(MetricBreaks.values(null, "definition")).isEmpty();
        assertThat(MetricBreaks.values(new Condition.And(List.of(part, harm)), "definition"))
                .contains(java.util.Set.of("harm"));
        assertThat(MetricBreaks.values(new Condition.Or(List.of(harm, part)), "definition"))
                .as("the other way lets any through")
                .isEmpty();
        assertThat(MetricBreaks.values(
                        new Condition.Or(List.of(harm, new Condition.Equals("definition", "hate"))), "definition"))
                .contains(java.util.Set.of("harm", "hate"));
    }

    @Test
    void a_condition_is_sql_with_the_catalogues_columns_and_parameters_only() {
        var conditions = new Conditions(NOTICES);
        String sql = conditions.sql(new Condition.And(List.of(
                new Condition.Equals("notice_type", "CPW'; drop table notice; --"),
                new Condition.Or(List.of(
                        new Condition.OneOf("team", List.of("net", "other")), new Condition.Between("score", 1, 3))),
                new Condition.AtLeast("score", 2))));
        assertThat(sql)
                .isEqualTo(
                        "(v.notice_type = :p0 and (v.team in (:p1, :p2) or v.score between :p3 and :p4) and v.score >= :p5)");
        assertThat(conditions.params())
                .containsEntry("p0", "CPW'; drop table notice; --")
                .containsEntry("p5", 2L);
    }

    @Test
    void a_column_that_the_view_has_not_is_refused() {
        assertThatThrownBy(() -> new Conditions(NOTICES).sql(new Condition.Equals("1=1 or name", "x")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothing_of_a_condition_means_all_of_none_and_any_of_none() {
        assertThat(new Conditions(NOTICES).sql(new Condition.And(List.of()))).isEqualTo("true");
        assertThat(new Conditions(NOTICES).sql(new Condition.Or(List.of()))).isEqualTo("false");
    }

    @Test
    void a_count_of_a_period_is_one_statement_over_the_published_view() {
        var statement =
                MetricSql.of(metric("cpw_issued"), NOTICES, UUID.randomUUID(), Period.parse("2019-04-01/2019-10-31"));
        assertThat(statement.sql())
                .contains("from published_notices v where v.realm_id = :realm")
                .contains("v.issued_on between :from and :to");
        assertThat(statement.params()).containsValue("CPW").containsKeys("realm", "from", "to");
    }
}
