package uk.saferhub.people;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.CONFIRM_MATCH;
import static uk.saferhub.access.Permission.MAKE_REFERRAL;
import static uk.saferhub.access.Permission.READ_HOME;
import static uk.saferhub.access.Permission.READ_PERSON;
import static uk.saferhub.access.Reach.OWN_AGENCY;
import static uk.saferhub.access.Reach.WHOLE_REALM;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Window;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/** IDX-02, IDX-03: who may have been entered twice, for whoever may say so, and nothing of whom they may not know. */
@SaferHubTest
class LikelyDuplicatesTest {

    private static final String LIST = "/people/likely-duplicates";
    private static final LocalDate BORN = LocalDate.of(1984, 3, 5);

    @Autowired
    Worlds worlds;

    @Autowired
    People people;

    @Autowired
    LikelyDuplicates duplicates;

    @LocalServerPort
    int port;

    World world;
    UUID officer;
    UUID housing;
    UUID police;

    @BeforeEach
    void aHubAndTwoAgencies() {
        world = worlds.make();
        officer = world.person("Hub Officer", "council", "hub", WHOLE_REALM, READ_HOME, READ_PERSON, CONFIRM_MATCH);
        housing = world.person(
                "Housing Officer", "housing", "hub", OWN_AGENCY, READ_HOME, MAKE_REFERRAL, READ_PERSON, CONFIRM_MATCH);
        police = world.person("Constable", "police", "hub", OWN_AGENCY, MAKE_REFERRAL, READ_PERSON);
    }

    @Test
    void IDX_02_pairsOfTheRegisterAreListedOnceUntilSomebodyDecided() {
        PersonEntry first = add(police, "Jonathon", "Sealby", BORN);
        PersonEntry second = add(housing, "Jonathan", "Selby", LocalDate.of(1984, 5, 3));
        add(housing, "Margaret", "Okafor", LocalDate.of(1990, 1, 1));

        var hub = new Visitor(port).signIn(world, "Hub Officer");
        assertThat(hub.get("/people").body()).contains(LIST);
        assertThat(hub.get(LIST).body())
                .containsOnlyOnce("/people/" + first.reference())
                .containsOnlyOnce("/people/" + second.reference())
                .contains("Date of birth with figures the other way round", "older ones: 3", "register ends here")
                .doesNotContain("Okafor");
        for (int width : new int[] {1280, 320})
            try (var window = new Window(port, world, "Hub Officer", width)) {
                window.look(LIST).picture("people/likely-duplicates");
            }

        decide(hub, second, first, Sameness.NOT_SURE);
        assertThat(hub.get(LIST).body()).contains("Somebody was not sure", first.reference());
        decide(hub, second, first, Sameness.NOT_SAME);
        assertThat(hub.get(LIST).body()).contains("No likely duplicates").doesNotContain(first.reference());
    }

    @Test
    void IDX_03_aPairOfWhichOneIsHiddenIsNeitherListedNorCounted() {
        PersonEntry ours = add(housing, "Jonathan", "Selby", BORN);
        var reader = new Visitor(port).signIn(world, "Housing Officer");
        String alone = main(reader);
        PersonEntry hidden = add(police, "Jonathan", "Selby", BORN);
        add(police, "Jonathan", "Selby", BORN);

        assertThat(main(reader)).isEqualTo(alone).contains("older ones: 1");
        assertThat(main(reader, "?after=" + hidden.reference()))
                .as("from somebody hidden it begins as from nobody")
                .isEqualTo(main(reader, "?after=P-0000000"))
                .contains("older ones: 1");
        assertThat(pairs(officer, "")).hasSize(3);
        assertThat(pairs(housing, "")).isEmpty();
        PersonEntry again = add(housing, "Jonathan", "Selby", BORN);
        assertThat(pairs(housing, "")).singleElement().satisfies(pair -> assertThat(pair)
                .containsExactlyInAnyOrder(again.reference(), ours.reference()));
    }

    @Test
    void IDX_02_theRegisterIsReadAStretchAtATimeAndEachPairComesOnce() {
        var added = new ArrayList<PersonEntry>();
        for (int i = 0; i < 3; i++) {
            added.add(add(housing, "Ottilie " + i, "Farnham", LocalDate.of(1970 + i, 4, 9)));
            added.add(add(housing, "Quentin", "Ravensworth", LocalDate.of(1960, 2, 1)));
        }
        var seen = new ArrayList<List<String>>();
        int compared = 0;
        String after = "";
        do {
            String from = after;
            var stretch = world.as(
                    officer,
                    CONFIRM_MATCH,
                    List.of(READ_PERSON),
                    actor -> duplicates.of(world.realm("hub"), from, 2, LikelyDuplicates.FEW, actor));
            seen.addAll(named(stretch));
            compared += stretch.compared();
            after = stretch.next() == null ? "" : stretch.next();
        } while (!after.isEmpty());
        assertThat(compared).isEqualTo(6);
        assertThat(seen).doesNotHaveDuplicates();
        List<String> quentins = List.of(
                added.get(1).reference(), added.get(3).reference(), added.get(5).reference());
        assertThat(seen.stream().filter(quentins::containsAll)).hasSize(3);
    }

    private PersonEntry add(UUID account, String given, String family, LocalDate born) {
        return world.as(
                account,
                MAKE_REFERRAL,
                actor -> people.add(
                        Described.of(new Name(given, family), List.of(born)), world.realm("hub"), world.area(), actor));
    }

    private static void decide(Visitor hub, PersonEntry one, PersonEntry other, Sameness decision) {
        String page = "/people/" + one.reference();
        hub.submit(
                hub.get(page), page + "/matches", Map.of("other", other.reference(), "decision", decision.name()));
    }

    private List<List<String>> pairs(UUID account, String after) {
        return world.as(
                account,
                CONFIRM_MATCH,
                List.of(READ_PERSON),
                actor -> {
                    var found = named(duplicates.of(world.realm("hub"), after, actor));
                    assertThat(named(duplicates.of(world.realm("hub"), after, LikelyDuplicates.STRETCH, 0, actor)))
                            .as("as whoever knows many people reads them")
                            .isEqualTo(found);
                    return found;
                });
    }

    /** Each pair's references, the newer first. */
    private static List<List<String>> named(LikelyDuplicates.Stretch stretch) {
        return stretch.pairs().stream()
                .map(pair -> List.of(
                        pair.newer().reference(), pair.older().person().reference()))
                .toList();
    }

    private static String main(Visitor reader) {
        return main(reader, "");
    }

    /** What the page says between its head and its foot, which hold keys of the form and the time. */
    private static String main(Visitor reader, String asked) {
        return reader.get(LIST + asked).body().replaceAll("(?s).*<main[^>]*>(.*)</main>.*", "$1");
    }
}
