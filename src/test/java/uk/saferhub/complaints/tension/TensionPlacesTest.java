package uk.saferhub.complaints.tension;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.READ_COMPLAINT;
import static uk.saferhub.access.Permission.READ_HOME;
import static uk.saferhub.access.Permission.RECORD_COMPLAINT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Reach;
import uk.saferhub.complaints.Complaints;
import uk.saferhub.complaints.Tension;
import uk.saferhub.complaints.Tension.Grade;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Window;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/** ASB-13: reports of tension, ward by ward and place by place. */
@SaferHubTest
class TensionPlacesTest {

    private static final String PAGE = "/complaints/tension-by-place";

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    JdbcClient client;

    @Autowired
    Complaints complaints;

    @Autowired
    TensionPlaces places;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    World world;
    UUID officer;
    LocalDate today;

    @BeforeEach
    void hub() {
        world = worlds.make();
        officer = world.person(
                "Hub officer", "council", "hub", Reach.WHOLE_REALM, READ_HOME, READ_COMPLAINT, RECORD_COMPLAINT);
        today = clock.instant().atZone(Actor.LONDON).toLocalDate();
    }

    @Test
    void ASB_13_a_place_stands_as_its_newest_report_says_and_says_whether_that_rises() {
        reported(today.minusDays(30), "Market Square", "Police", Grade.MEDIUM);
        reported(today.minusDays(3), "market square.", "Faith forum", Grade.HIGH);
        reported(today.minusDays(9), "The Quay", "Police", Grade.HIGH);
        reported(today.minusDays(2), "The Quay", "POLICE", Grade.LOW);
        reported(today.minusMonths(12), "Station Road", "Police", Grade.HIGH);
        var rows = world.as(
                officer,
                READ_COMPLAINT,
                actor -> places.of(actor, today.minusMonths(12).plusDays(1), today));
        assertThat(rows)
                .extracting(
                        TensionPlaces.Row::place,
                        TensionPlaces.Row::level,
                        TensionPlaces.Row::change,
                        TensionPlaces.Row::highest,
                        TensionPlaces.Row::reports,
                        TensionPlaces.Row::bodies)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("market square.", Grade.HIGH, "Rising", Grade.HIGH, 2, 2),
                        org.assertj.core.groups.Tuple.tuple("The Quay", Grade.LOW, "Falling", Grade.HIGH, 2, 1));
    }

    @Test
    void ASB_13_what_was_entered_by_mistake_or_lies_elsewhere_tells_of_no_place() {
        reported(today.minusDays(5), "Market Square", "Police", Grade.MEDIUM);
        String mistaken = reported(today.minusDays(1), "Market Square", "Police", Grade.HIGH);
        world.person("Officer next door", "housing", "enforcement", Reach.WHOLE_REALM, READ_HOME, READ_COMPLAINT);
        var visitor = new Visitor(port).signIn(world, "Hub officer");
        assertThat(visitor.get(PAGE).body()).contains(mistaken, "Rising");
        String path = "/complaints/tensions/" + mistaken;
        visitor.submit(visitor.get(path), path + "/withdrawal", Map.of("reason", "Another town"));
        assertThat(visitor.get(PAGE).body()).doesNotContain(mistaken).contains("Market Square", "First report");
        assertThat(visitor.get("/complaints/received").body()).contains("href=\"" + PAGE + "\"");
        assertThat(new Visitor(port)
                        .signIn(world, "Officer next door")
                        .get(PAGE)
                        .body())
                .contains("No report of tension")
                .doesNotContain("Market Square");
        try (Window phone = new Window(port, world, "Hub officer", 320)) {
            phone.look(PAGE);
        }
    }

    @Test
    void ASB_13_a_ward_stands_as_high_as_the_highest_of_its_places_and_a_place_lies_where_any_report_of_it_says() {
        World world = worlds.make();
        packs.publish(world, "york-and-north-yorkshire", "york");
        UUID reporter = world.person(
                "Reporter", "council", "hub", Reach.WHOLE_REALM, READ_HOME, READ_COMPLAINT, RECORD_COMPLAINT);
        List<Map<String, Object>> wards = world.as(
                reporter,
                READ_COMPLAINT,
                actor -> client.sql(
                                "select code, name from area_label where kind = 'ward' and code like '%' || :world order by name limit 2")
                        .param("world", world.code())
                        .query()
                        .listOfRows());
        String first = (String) wards.get(0).get("code");
        var visitor = new Visitor(port).signIn(world, "Reporter");
        tense(world, reporter, today.minusDays(9), "The Quay", first, Grade.LOW);
        tense(world, reporter, today.minusDays(2), "the quay", null, Grade.HIGH);
        tense(world, reporter, today.minusDays(1), "Elm Row", first, Grade.MEDIUM);
        tense(world, reporter, today, "Fish Street", (String) wards.get(1).get("code"), Grade.LOW);
        tense(world, reporter, today, "Nowhere Known", null, Grade.HIGH);
        List<TensionPlaces.Ward> found =
                world.as(reporter, READ_COMPLAINT, actor -> places.wards(actor, today.minusDays(20), today));
        assertThat(found)
                .containsExactly(
                        new TensionPlaces.Ward(
                                (String) wards.get(0).get("name"), Grade.HIGH, 2, 1, 1, 3, today.minusDays(1)),
                        new TensionPlaces.Ward((String) wards.get(1).get("name"), Grade.LOW, 1, 0, 0, 1, today),
                        new TensionPlaces.Ward(null, Grade.HIGH, 1, 1, 0, 1, today));
        var form = visitor.get("/complaints/tensions/new");
        assertThat(form.body()).contains("In which the place lies", "value=\"" + first + "\"");
        assertThat(visitor.get(PAGE).body())
                .contains("By ward", (String) wards.get(0).get("name"), "No ward named", "Rising");
    }

    private void tense(World in, UUID by, LocalDate on, String place, @Nullable String ward, Grade level) {
        in.as(
                by,
                RECORD_COMPLAINT,
                actor -> complaints.tense(
                        actor,
                        in.realm("hub"),
                        new Tension(on, place, ward, "Police", level, Grade.MEDIUM, "Words between groups", null)));
    }

    private String reported(LocalDate on, String place, String source, Grade level) {
        return world.as(
                officer,
                RECORD_COMPLAINT,
                actor -> complaints.tense(
                        actor,
                        world.realm("hub"),
                        new Tension(on, place, source, level, Grade.MEDIUM, "Words between groups", null)));
    }
}
