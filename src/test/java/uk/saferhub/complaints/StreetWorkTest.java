package uk.saferhub.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.READ_COMPLAINT;
import static uk.saferhub.access.Permission.READ_HOME;
import static uk.saferhub.access.Permission.RECORD_COMPLAINT;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.saferhub.access.Participations;
import uk.saferhub.access.Reach;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/** J19: what volunteers and youth officers count at night reaches the figures without being typed again. */
@SaferHubTest
class StreetWorkTest {

    private static final LocalDate NIGHT = LocalDate.of(2022, 6, 4);

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    Complaints complaints;

    @Autowired
    StreetWork street;

    @Autowired
    Participations participations;

    @Autowired
    JdbcClient client;

    @LocalServerPort
    int port;

    World world;
    UUID officer;
    UUID realm;

    @BeforeEach
    void hub() {
        world = worlds.make();
        packs.publish(world, "south-worcestershire", "safer-worcester");
        officer = world.person(
                "Youth officer", "council", "hub", Reach.WHOLE_REALM, READ_HOME, READ_COMPLAINT, RECORD_COMPLAINT);
        realm = world.realm("hub");
    }

    @Test
    void aShiftOfStreetPastorsIsRecordedByFormWithItsItemsAndPublished() {
        var visitor = new Visitor(port).signIn(world, "Youth officer");
        var words = new HashMap<>(Map.of(
                "heldOn-day",
                "4",
                "heldOn-month",
                "6",
                "heldOn-year",
                "2022",
                "began",
                "10pm",
                "team",
                "street-pastor-team",
                "place",
                "The Cross",
                "volunteers",
                "4",
                "people",
                "34",
                "incidents",
                "2",
                "items-bottles",
                "41"));
        words.put("items-flip_flops", "6");
        var wrong = new HashMap<>(words);
        wrong.put("items-bottles", "many");
        String path = "/street/shifts/new";
        var again = visitor.submit(visitor.get(path), path, wrong);
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.body()).contains("Enter a whole number, or leave it empty", "value=\"many\"", "value=\"34\"");
        var saved = visitor.submit(again, path, words);
        assertThat(saved.body()).contains("41 Bottles and glasses picked up", "6 Pairs of flip flops given", "22:00");
        assertThat(published("select item, number from published_shift_items order by item"))
                .containsExactly(Map.of("item", "bottles", "number", 41), Map.of("item", "flip_flops", "number", 6));
        assertThat(published("select contacts, incidents from published_shifts"))
                .containsExactly(Map.of("contacts", 34, "incidents", 2));
    }

    @Test
    void ASB_03_twelve_unnamed_young_people_are_contacts_and_nobody_is_entered() {
        record(actor -> street.engage(
                actor,
                realm,
                new Engagement(
                        NIGHT,
                        "worcester-youth",
                        "The Cross",
                        Engagement.Occasion.PROACTIVE,
                        "young_adult",
                        12,
                        "14 to 17",
                        Engagement.Named.UNNAMED,
                        null,
                        null)));
        assertThat(published("select age_group, named, contacts from published_engagements"))
                .containsExactly(Map.of("age_group", "young_adult", "named", "unnamed", "contacts", 12));
        var visitor = new Visitor(port).signIn(world, "Youth officer");
        assertThat(visitor.get("/street/totals?from=2022-06-01&to=2022-06-30").body())
                .contains("contacts, not people", "Contacts: Young adults", "data-label=\"Number\">12");
        assertThat(visitor.get("/street/totals?from=2022-07-01&to=2022-07-31").body())
                .contains("Nothing is recorded between 1 July 2022");
        assertThat(visitor.get("/street/operations").body()).contains("Nothing is recorded here that you may see");
        assertThat(visitor.get("/street/engagements").body()).contains("no sum is a number of people", "Young adults");
    }

    @Test
    void a_mentoring_session_is_recorded_apart_and_counted_with_its_caveat() {
        for (var why :
                List.of(Engagement.Occasion.MENTORING, Engagement.Occasion.MENTORING, Engagement.Occasion.PROACTIVE))
            record(actor -> street.engage(
                    actor,
                    realm,
                    new Engagement(
                            NIGHT,
                            "worcester-youth",
                            "The Hub",
                            why,
                            "young_adult",
                            why == Engagement.Occasion.MENTORING ? 1 : 7,
                            null,
                            Engagement.Named.NAMED,
                            null,
                            null)));
        assertThat(published(
                        "select count(*)::int as sessions from published_engagements where occasion = 'mentoring'"))
                .containsExactly(Map.of("sessions", 2));
        assertThat(new Visitor(port)
                        .signIn(world, "Youth officer")
                        .get("/street/totals?from=2022-06-01&to=2022-06-30")
                        .body())
                .contains(
                        "contacts, not people",
                        "Mentoring sessions",
                        "data-label=\"Number\">9",
                        "data-label=\"Records\">2");
    }

    @Test
    void ASB_04_a_place_of_concern_shows_how_it_stands_and_each_state_holds_until_the_next() {
        String place = record(actor -> street.watch(
                actor,
                realm,
                new ConcernPlace(NIGHT, "Warndon roofs", "Climbing", List.of("Police", "Council"), "Police", null)));
        record(actor -> street.stands(
                actor, realm, new ConcernState(NIGHT, place, ConcernState.State.WORKED_ON, "Patrols", null)));
        record(actor -> street.stands(
                actor,
                realm,
                new ConcernState(NIGHT.plusDays(21), place, ConcernState.State.STOPPED, null, "Parents spoke")));
        var visitor = new Visitor(port).signIn(world, "Youth officer");
        assertThat(visitor.get("/street/places/" + place).body()).contains("Being worked on", "Stopped", "Patrols");
        assertThat(visitor.get("/street/place-states/new?place=" + place).body())
                .contains("<option value=\"" + place + "\" selected");
        assertThat(published("""
                select state, until_on::text as until from published_places_of_concern where until_on is not null
                """)).containsExactly(Map.of("state", "worked_on", "until", "2022-06-25"));
    }

    @Test
    void ASB_10_the_outcome_of_names_passed_comes_back_and_no_name_is_published() {
        String passed = record(actor -> complaints.pass(
                actor,
                realm,
                new NamesPassed(
                        NIGHT,
                        "Police",
                        "Council",
                        2,
                        "Street urination",
                        "crime_and_disorder",
                        "Canary Nameson",
                        "Camera 4")));
        record(actor -> complaints.ended(
                actor, realm, new Outcome(NIGHT.plusDays(30), passed, Outcome.Result.DONE, "Both prosecuted")));
        assertThat(published("select people, basis, result from published_names_passed"))
                .containsExactly(Map.of("people", 2, "basis", "crime_and_disorder", "result", "done"));
        assertThat(published("select n::text as row from published_names_passed n")
                        .toString())
                .doesNotContain("Canary");
        var visitor = new Visitor(port).signIn(world, "Youth officer");
        assertThat(visitor.get("/complaints/names-passed/" + passed).body())
                .contains("Canary Nameson", "To prevent or deal with crime and disorder", "Done");
        assertThat(visitor.get("/complaints/names-passed").body()).doesNotContain("Canary");
        for (String register : List.of("mediations", "online-content", "tensions", "outcomes"))
            assertThat(visitor.get("/complaints/" + register + "/new").status()).isEqualTo(200);
        assertThat(visitor.get("/street/visits/new").status()).isEqualTo(200);
    }

    @Test
    void ASB_10_the_body_that_got_names_is_told_without_them_and_owes_what_came_of_it() {
        world.person("Receiver", "receivers", "hub", Reach.OWN_AGENCY, READ_HOME, READ_COMPLAINT, RECORD_COMPLAINT);
        String passed = record(actor -> complaints.pass(
                actor,
                realm,
                new NamesPassed(
                        actor.today(),
                        "Police",
                        world.code() + "-receivers",
                        1,
                        "Street urination",
                        "crime_and_disorder",
                        "Canary Nameson",
                        null)));
        var receiver = new Visitor(port).signIn(world, "Receiver");
        assertThat(receiver.get("/").body())
                .contains("Say what came of", "/complaints/names-passed/" + passed)
                .doesNotContain("Canary", "urination");
        assertThat(receiver.get("/complaints/names-passed/" + passed).body()).contains("Canary Nameson");
        record(actor ->
                complaints.ended(actor, realm, new Outcome(actor.today(), passed, Outcome.Result.DONE, "Warned")));
        assertThat(receiver.get("/").body()).doesNotContain("Say what came of");
    }

    @Test
    void whoeverIsBarredFromAnEntrySeesNothingOfIt() {
        String place = record(actor -> street.watch(
                actor, realm, new ConcernPlace(NIGHT, "Canary car park", "Racing", List.of(), "Police", null)));
        UUID barred = world.person(
                "Barred officer", "council", "hub", Reach.WHOLE_REALM, READ_HOME, READ_COMPLAINT, RECORD_COMPLAINT);
        var visitor = new Visitor(port).signIn(world, "Barred officer");
        assertThat(visitor.get("/street/places").body()).contains("Canary car park");
        record(actor -> {
            UUID id = client.sql("select id from published_places_of_concern")
                    .query(UUID.class)
                    .single();
            participations.exclude(id, barred, "Lives there", actor);
            return place;
        });
        assertThat(visitor.get("/street/places").body()).doesNotContain("Canary car park");
        assertThat(visitor.get("/street/places/" + place).status()).isEqualTo(404);
    }

    private String record(java.util.function.Function<uk.saferhub.access.Actor, String> work) {
        return world.as(officer, RECORD_COMPLAINT, work);
    }

    private List<Map<String, Object>> published(String sql) {
        return world.as(
                officer, READ_COMPLAINT, actor -> client.sql(sql).query().listOfRows());
    }
}
