package uk.saferhub.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.saferhub.access.Permission.*;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.access.Reach;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/** IDX-05, SHR-13: words that leave are held against the safe addresses of every compartment, and nothing but yes or no comes back. */
@SaferHubTest
class SafeElsewhereTest {

    private static final String LINE = "Flat 2, 48 Harrowgill St, Thornaby";
    private static final String POSTCODE = "HG97 7QX";

    @Autowired
    Worlds worlds;

    @Autowired
    People people;

    @Autowired
    SafeElsewhere elsewhere;

    @LocalServerPort
    int port;

    World world;
    UUID writer;
    PersonEntry hidden;

    @BeforeEach
    void aRefugeInASealedCompartment() {
        world = worlds.make();
        writer = world.person("Writer", "council", "hub", Reach.WHOLE_REALM, READ_HOME, READ_CASE, DISCLOSE);
        hidden = KeptSafe.in(world, people, "marac", LINE, POSTCODE);
    }

    private boolean names(World from, UUID who, String words) {
        return from.as(who, DISCLOSE, actor -> elsewhere.names(words, leaving(from), actor));
    }

    private static SafeElsewhere.Leaving leaving(World from) {
        return new SafeElsewhere.Leaving(
                SafeElsewhere.Paper.HANDED_OVER, from.realm("hub"), UUID.randomUUID(), from.organisation("council"));
    }

    private int asks(String answer) {
        return TestDatabase.owner()
                .sql("select count(*)::int from safe_address_ask where account_id = :who and answer = :answer")
                .param("who", writer)
                .param("answer", answer)
                .query(Integer.class)
                .single();
    }

    @Test
    void IDX_05_C_an_account_learns_yes_five_times_a_day_and_each_ask_stays_on_record_though_its_request_failed() {
        assertThat(names(world, writer, "Nothing of hers")).isFalse();
        assertThatThrownBy(() -> world.as(writer, DISCLOSE, actor -> {
                    elsewhere
                            .mayLeave("She is at hg97-7qx", leaving(world), actor)
                            .orThrow();
                    return true;
                }))
                .hasMessageContaining("IDX-05-D")
                .hasMessageNotContaining("Sheltered")
                .hasMessageNotContaining("marac");
        for (String words : List.of(
                "She is at 48 Harrowgill Street",
                "flat 2, 48 HARROWGILL ST.",
                "Flat 2 48 harrowgill street thornaby",
                "H G 9 7 7 Q X"))
            assertThat(names(world, writer, words)).as(words).isTrue();
        assertThatThrownBy(() -> names(world, writer, "Nothing of hers")).hasMessageContaining("IDX-05-C");
        assertThat(asks("NO")).isEqualTo(1);
        assertThat(asks("YES")).isEqualTo(5);
        assertThat(asks("ENOUGH")).isEqualTo(1);
        assertThatThrownBy(() -> names(
                        world,
                        world.person("Other", "council", "hub", Reach.WHOLE_REALM, DISCLOSE),
                        "1 Ash Road 2 Ash Road 3 Ash Road 4 Ash Road 5 Ash Road 6 Ash Road"))
                .hasMessageContaining("IDX-05-B");
    }

    @Test
    void SHR_13_its_holder_is_told_once_a_day_who_was_stopped_and_the_writer_finds_nobody() {
        assertThat(names(world, writer, "48 Harrowgill Street")).isTrue();
        assertThat(names(world, writer, POSTCODE)).isTrue();
        Visitor refuge = new Visitor(port).signIn(world, "Refuge Worker");
        assertThat(refuge.get("/people/touches").body())
                .contains(hidden.reference(), "council " + world.code(), "was stopped", "hub work")
                .containsOnlyOnce("Told on");
        assertThat(refuge.get("/").body()).contains("address nearly given elsewhere");
        Visitor hub = new Visitor(port).signIn(world, "Writer");
        assertThat(hub.get("/").body()).doesNotContain(hidden.reference(), "nearly given");
        KeptSafe.ended(world, "marac");
        assertThat(names(world, writer, "48 Harrowgill Street")).isFalse();
    }

    @Test
    void SHR_15_of_another_partnership_it_takes_street_and_postcode_and_its_holder_learns_of_nobody() {
        World far = worlds.make();
        UUID stranger = far.person("Stranger", "council", "hub", Reach.WHOLE_REALM, DISCLOSE);
        assertThat(names(far, stranger, "48 Harrowgill Street")).isFalse();
        assertThat(names(far, stranger, POSTCODE)).isFalse();
        assertThat(names(far, stranger, "48 Harrowgill St, " + POSTCODE)).isTrue();
        assertThat(TestDatabase.owner()
                        .sql("select count(*)::int from person_touch where person_id = :her")
                        .param("her", hidden.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** The database compares as the letter's own interlock does. */
    @Test
    void IDX_05_theDatabaseReadsAnAddressAsTheProgramDoes() {
        for (String line : List.of(
                LINE,
                "Rose Cottage, Low Rd",
                "12a Mill Ln",
                "Unit 4 Saint Ann's Ct",
                "The Old Rectory",
                "12 Acacia Avenue Selby",
                "Rose House, Mill Lane, Selby",
                "3 Upper Fern Gdns York"))
            for (String text : List.of(
                    "48 harrowgill street",
                    "at Rose Cottage, Low Road.",
                    "12A, Mill Lane",
                    "unit 4 saint anns court",
                    "old rectory",
                    "The Old Rectory’s gate",
                    "148 Harrowgill Street",
                    "12 a mill lane",
                    "12 acacia av.",
                    "from Rose House, Mill Lane",
                    "3 Upper Fern Gardens",
                    "Unit 4 St Anns Court",
                    "HG97 7QX")) {
                var kept = new KeptAddress(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        "",
                        true,
                        false,
                        false,
                        line,
                        POSTCODE);
                boolean found = TestDatabase.owner()
                        .sql(
                                "select names_address(plain_words(:text), packed_words(:text), :line, :postcode, null, true)")
                        .param("text", text)
                        .param("line", line)
                        .param("postcode", POSTCODE)
                        .query(Boolean.class)
                        .single();
                assertThat(found).as(line + " in " + text).isEqualTo(kept.standsIn(text));
            }
    }
}
