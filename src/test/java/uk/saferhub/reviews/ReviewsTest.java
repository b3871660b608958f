package uk.saferhub.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.READ_HOME;
import static uk.saferhub.access.Permission.READ_STRATEGY;
import static uk.saferhub.access.Permission.RECORD_STRATEGY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Reach;
import uk.saferhub.kernel.Decision;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

@SaferHubTest
class ReviewsTest {

    private static final LocalDate MAY = LocalDate.of(2019, 5, 7);

    @Autowired
    Worlds worlds;

    @Autowired
    Reviews reviews;

    @Autowired
    JdbcClient client;

    @LocalServerPort
    int port;

    World world;
    UUID manager;
    UUID realm;

    @BeforeEach
    void governance() {
        world = worlds.make();
        manager = world.person(
                "Partnership manager",
                "council",
                "governance",
                Reach.WHOLE_REALM,
                READ_HOME,
                READ_STRATEGY,
                RECORD_STRATEGY);
        realm = world.realm("governance");
        record(actor -> reviews.commission(actor, realm, review(null)));
    }

    @Test
    void SOC_07_two_focus_groups_on_one_day_are_one_day() {
        meet(LocalDate.of(2019, 7, 3), "Children");
        meet(LocalDate.of(2019, 7, 3), "Housing");
        assertThat(published("select focus_group_days, commissioned_on::text from published_reviews"))
                .containsExactly(Map.of("focus_group_days", 1, "commissioned_on", "2019-05-07"));
        meet(LocalDate.of(2019, 7, 4), "Health");
        assertThat(published("select focus_group_days from published_reviews"))
                .containsExactly(Map.of("focus_group_days", 2));
    }

    @Test
    void ANL_09_a_recommendation_stands_as_last_recorded() {
        recommend(Recommendation.State.RECOMMENDED, LocalDate.of(2019, 8, 1));
        recommend(Recommendation.State.ACCEPTED, LocalDate.of(2019, 12, 1));
        assertThat(published("""
                select state from published_recommendations where recommendation = 'adopt-model'
                and state_on <= date '2019-10-31' and (until_on is null or until_on > date '2019-10-31')""")).containsExactly(Map.of("state", "recommended"));
    }

    @Test
    void CHG_05_a_pilot_has_whole_years_when_it_has_ended() {
        record(actor -> reviews.attempt(
                actor,
                realm,
                new Pilot("marac", "Pilot", "City", LocalDate.of(2017, 9, 1), LocalDate.of(2019, 8, 31))));
        assertThat(published("select years from published_pilots")).containsExactly(Map.of("years", 2));
    }

    @Test
    void ANL_09_A_to_C_SOC_07_A_and_CHG_05_A_nothing_is_dated_ahead_and_nothing_ends_before_it_begins() {
        LocalDate before = MAY.minusDays(1);
        assertThat(rule(ReviewRules.mayCommission(review(null), before))).isEqualTo("ANL-09-A");
        assertThat(rule(ReviewRules.mayCommission(review(before), MAY))).isEqualTo("ANL-09-B");
        assertThat(rule(ReviewRules.mayStand(recommendation(Recommendation.State.DONE, MAY), before)))
                .isEqualTo("ANL-09-C");
        assertThat(rule(ReviewRules.mayMeet(new FocusGroup("county-lines", MAY, "All", null), before)))
                .isEqualTo("SOC-07-A");
        assertThat(rule(ReviewRules.mayTry(new Pilot("p", "P", "City", MAY, before), MAY)))
                .isEqualTo("CHG-05-A");
        assertThat(rule(ReviewRules.mayCommission(review(MAY), MAY))).isEqualTo("allowed");
    }

    @Test
    void every_register_has_a_list_and_a_form_for_readers_and_recorders_alone() {
        world.person("Board member", "council", "governance", Reach.WHOLE_REALM, READ_HOME, READ_STRATEGY);
        var recorder = new Visitor(port).signIn(world, "Partnership manager");
        var reader = new Visitor(port).signIn(world, "Board member");
        for (String register : List.of("reviews", "recommendations", "focus-groups", "pilots")) {
            String list = "/reviews/" + register;
            assertThat(recorder.get(list + "/new").status()).as(list).isEqualTo(200);
            assertThat(reader.get(list).status()).as(list).isEqualTo(200);
            assertThat(reader.get(list + "/new").status()).as(list).isEqualTo(403);
        }
    }

    private void meet(LocalDate day, String topic) {
        record(actor -> reviews.meet(actor, realm, new FocusGroup("county-lines", day, topic, null)));
    }

    private void recommend(Recommendation.State state, LocalDate day) {
        record(actor -> reviews.recommend(actor, realm, recommendation(state, day)));
    }

    private static Recommendation recommendation(Recommendation.State state, LocalDate day) {
        return new Recommendation("county-lines", "adopt-model", state, day, "Adopt the model.");
    }

    private static Review review(LocalDate reported) {
        return new Review(
                "county-lines",
                "County lines",
                Review.Kind.LOCALITY_REVIEW,
                "The partnership",
                "A unit",
                MAY,
                reported,
                null);
    }

    private static String rule(Decision decision) {
        return decision instanceof Decision.Refused refused ? refused.rule() : "allowed";
    }

    private void record(Function<Actor, String> work) {
        world.as(manager, RECORD_STRATEGY, work);
    }

    private List<Map<String, Object>> published(String sql) {
        return world.as(manager, READ_STRATEGY, actor -> client.sql(sql).query().listOfRows());
    }
}
