package uk.saferhub.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.saferhub.access.Permission.*;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    void IDX_05_E_papers_made_of_documents_name_so_many_places_a_day_and_a_stop_among_very_many_is_told_at_once() {
        String many =
                IntStream.rangeClosed(1, 3000).mapToObj(n -> n + " Ash Road").collect(Collectors.joining("\n"));
        assertThat(printed(many)).isFalse();
        assertThat(printed("Nothing of hers")).as("it names no place").isFalse();
        assertThatThrownBy(() -> printed("1 Ash Road")).hasMessageContaining("IDX-05-E");
        assertThat(asks("ENOUGH")).isEqualTo(1);
        UUID other = world.person("Other", "council", "hub", Reach.WHOLE_REALM, DISCLOSE);
        boolean found =
                world.as(other, DISCLOSE, actor -> elsewhere.names(many + "\n48 Harrowgill Street", paper(), actor));
        assertThat(found).isTrue();
        assertThat(TestDatabase.owner()
                        .sql(
                                "select count(*)::int from safe_address_ask where account_id = :who and places > 100 and try_of_day = 1")
                        .param("who", other)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private boolean printed(String words) {
        return world.as(writer, DISCLOSE, actor -> elsewhere.names(words, paper(), actor));
    }

    private SafeElsewhere.Leaving paper() {
        return new SafeElsewhere.Leaving(
                SafeElsewhere.Paper.PAPER_COPY, world.realm("hub"), UUID.randomUUID(), world.organisation("council"));
    }

    @Test
    void IDX_05_aStreetThatIsPartedOverTwoLinesIsFound() {
        assertThat(names(world, writer, "48 Harrow-\ngill Street"))
                .as("a hyphen")
                .isTrue();
        assertThat(names(world, writer, "Came on 3 May   48 Harrowgill   by phone\nStreet, Thornaby   noted"))
                .as("the first column")
                .isTrue();
        assertThat(names(world, writer, "Came on 3 May   48 Harrowgill\nby phone, noted   Street"))
                .as("the last column")
                .isTrue();
        assertThat(names(
                        world,
                        writer,
                        "Came by phone   48 Harrowgill   noted by him\nin May   Street, Thornaby   closed"))
                .as("the middle of three columns")
                .isTrue();
        assertThat(names(world, writer, "Came by phone   48 Harrowgill Lane   noted\nin May   in the Street   closed"))
                .as("another street")
                .isFalse();
        assertThat(names(world, writer, "48 Harrowgill   noted\nby phone   closed\nin the Street"))
                .as("two lines further down, in the middle")
                .isFalse();
        assertThat(names(world, writer, "She is 48 and Harrowgill is quiet.\nStreet lights are out."))
                .as("other words stand between")
                .isFalse();
        assertThat(names(world, writer, "48 Harrowgill Lane\nby phone\nStreet"))
                .as("two lines further down")
                .isFalse();
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
        var owner = TestDatabase.owner();
        for (String line : List.of(
                LINE,
                "Rose Cottage, Low Rd",
                "12a Mill Ln",
                "Unit 4 Saint Ann's Ct",
                "The Old Rectory",
                "12 Acacia Avenue Selby",
                "Rose House, Mill Lane, Selby",
                "Low Moor Farm, Selby",
                "Rose Cottage, Mill Lane, Selby, YO8 1AA",
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
                    "at rose cottage near Selby",
                    "Rose Cottage. She went to Selby on Monday.",
                    "Rose Cottage, Whitby",
                    "the Rose House in Selby",
                    "low moor farm selby",
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
                boolean found = owner.sql(
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
