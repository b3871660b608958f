package uk.saferhub.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.*;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.access.Reach;
import uk.saferhub.cases.CaseWorld;
import uk.saferhub.cases.Cases;
import uk.saferhub.cases.Visibility;
import uk.saferhub.people.Address;
import uk.saferhub.people.Described;
import uk.saferhub.people.Name;
import uk.saferhub.people.People;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Walk;
import uk.saferhub.testing.Worlds;

/** IDX-05: an address that another compartment keeps safe leaves in no list, on no sheet and in no entry of what was given. */
@SaferHubTest
class SafeListTest {

    private static final String SAFE = "9 Wrenfield Close";
    private static final String POSTCODE = "YO30 7ZQ";

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    Cases cases;

    @Autowired
    People people;

    @LocalServerPort
    int port;

    private CaseWorld at;
    private Visitor hub;

    @BeforeEach
    void anotherCompartmentKeepsIt() {
        at = new CaseWorld(worlds, packs);
        UUID advocate =
                at.world.person("Advocate", "Refuge", "marac", Reach.WHOLE_REALM, READ_HOME, MANAGE_CASE, READ_PERSON);
        at.as(
                advocate,
                MANAGE_CASE,
                actor -> people.add(
                        new Described(
                                List.of(new Name("Una", "Marsh")),
                                List.of(),
                                List.of(new Address(SAFE + ", York", POSTCODE, true, false)),
                                List.of()),
                        at.world.realm("marac"),
                        at.world.area(),
                        actor));
        at.world.alsoActs(
                at.hub, "Hub", "hub", Reach.WHOLE_REALM, READ_HOME, READ_CASE, EXPORT_LIST, DISCLOSE, READ_DISCLOSURE);
        // The grants of one route must all let its reader download.
        hub = new Visitor(port).signIn(at.world, "Hub Coordinator");
    }

    @Test
    void a_list_in_which_it_stands_leaves_without_those_words() {
        UUID writer = at.world.person("Writer", "Hub", "hub", Reach.WHOLE_REALM, READ_HOME, READ_CASE, EXPORT_LIST);
        String other = opened("Noise in the park");
        Visitor visitor = new Visitor(port).signIn(at.world, "Writer");
        for (String kind : List.of("csv", "ods", "xlsx"))
            assertThat(Walk.text(visitor.bytes("/cases?file=" + kind)))
                    .contains("Noise in the park", other)
                    .doesNotContain("held back");
        String named = opened("Callers at " + SAFE + ", " + POSTCODE);
        for (String kind : List.of("csv", "ods", "xlsx"))
            assertThat(Walk.text(visitor.bytes("/cases?file=" + kind)))
                    .as(kind)
                    .contains(named, other, "Noise in the park", "Held back: it may name an address")
                    .contains("Words of 1 row are held back")
                    .doesNotContain("Wrenfield", "7ZQ");
        // However often it is asked for, it is one place that one reader was told of.
        for (int i = 0; i < 4; i++) visitor.bytes("/cases?file=csv");
        assertThat(Walk.text(visitor.bytes("/cases?file=csv")))
                .contains(named, other, "Noise in the park")
                .doesNotContain("Wrenfield");
        assertThat(TestDatabase.owner()
                        .sql("select answer from safe_address_ask where account_id = :writer and paper = 'LIST'")
                        .param("writer", writer)
                        .query(String.class)
                        .list())
                .containsExactly("YES");
    }

    @Test
    void a_sheet_for_a_meeting_leaves_out_the_lines_in_which_it_stands() {
        String reference = opened("Callers at night");
        contribute(reference, "She sleeps badly.");
        assertThat(sheet(reference)).contains("She sleeps badly.").doesNotContain("left out");
        contribute(reference, "They came again in May.\nThey found her at " + SAFE + ", " + POSTCODE + ".\nShe rang.");
        contribute(reference, "He asks for 9 Wrenfield\nClose, where she is.");
        assertThat(sheet(reference))
                .contains(
                        reference,
                        "An address is left out",
                        "She sleeps badly.",
                        "They came again in May.",
                        "She rang.")
                .doesNotContain("Wrenfield", "7ZQ", "where she is");
        assertThat(sheet(opened("Callers at " + SAFE)))
                .contains("An address is left out")
                .doesNotContain("Wrenfield");
    }

    @Test
    void what_is_logged_as_given_does_not_say_it_to_the_readers_of_the_log() {
        String reference = opened("Callers at night");
        String page = "/records/" + reference + "/disclosures";
        var words = new HashMap<>(Map.of(
                "what", "That she is at " + SAFE + ", " + POSTCODE,
                "recipient", "A landlord",
                "kind", "BODY",
                "how", "EMAIL",
                "basis", "Housing Act 1996 section 218A"));
        LocalDate today = at.as(at.hub, READ_CASE, actor -> actor.today());
        words.putAll(Map.of(
                "given-day", "" + today.getDayOfMonth(),
                "given-month", "" + today.getMonthValue(),
                "given-year", "" + today.getYear()));
        Visitor.Page stopped = hub.submit(hub.get(page), page, words);
        assertThat(stopped.status()).isEqualTo(400);
        assertThat(stopped.body()).contains("An address that must not be found stands in these words", "A landlord");
        words.put("what", "That she moved");
        assertThat(hub.submit(hub.get(page), page, words).body())
                .contains("That she moved")
                .doesNotContain("Wrenfield");
    }

    private String opened(String title) {
        LocalDate today = at.as(at.hub, READ_CASE, actor -> actor.today());
        return at.as(at.hub, MANAGE_CASE, actor -> cases.open(at.somethingAt(title, today, today.plusDays(20)), actor))
                .reference();
    }

    private void contribute(String reference, String words) {
        at.as(at.hub, MANAGE_CASE, actor -> cases.contribute(reference, words, Visibility.ALL, actor.today(), actor));
    }

    private String sheet(String reference) {
        return Walk.text(hub.bytes("/cases/" + reference + "/sheet")).replaceAll("\\s+", " ");
    }
}
