package uk.saferhub.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.EXPORT_LIST;
import static uk.saferhub.access.Permission.READ_COMPLAINT;
import static uk.saferhub.access.Permission.READ_HOME;
import static uk.saferhub.access.Permission.RECORD_COMPLAINT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.access.Reach;
import uk.saferhub.complaints.Patrol;
import uk.saferhub.complaints.Patrol.Cause;
import uk.saferhub.complaints.StreetWork;
import uk.saferhub.testing.CountedStatements;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Visitor.Page;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;
import uk.saferhub.timeline.ReadLog;

/** WRK-08: registers are narrowed by day, kind and words, come back as somebody left them, and go out as they stand. */
@SaferHubTest
class NarrowedListsTest {

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    StreetWork street;

    @Autowired
    DataSource database;

    @Autowired
    ReadLog log;

    @Autowired
    uk.saferhub.access.HeldNames held;

    @LocalServerPort
    int port;

    World world;
    UUID officer;
    Visitor visitor;

    @BeforeEach
    void patrols() {
        world = worlds.make();
        packs.publish(world, "south-worcestershire", "safer-worcester");
        officer = world.person(
                "Youth officer",
                "council",
                "hub",
                Reach.WHOLE_REALM,
                READ_HOME,
                READ_COMPLAINT,
                RECORD_COMPLAINT,
                EXPORT_LIST);
        walked(LocalDate.of(2022, 6, 4), Cause.PROACTIVE, "Cross and Foregate", "Quiet");
        walked(LocalDate.of(2022, 7, 9), Cause.REACTIVE, "Riverside Walk", "Bottles left by the slipway");
        walked(LocalDate.of(2022, 8, 1), Cause.REACTIVE, "Arboretum", null);
        visitor = new Visitor(port).signIn(world, "Youth officer");
    }

    @Test
    void WRK_08_a_register_is_narrowed_comes_back_as_it_was_left_and_goes_out_as_it_stands() {
        assertThat(rows(visitor.get("/street/patrols")))
                .containsExactly("Arboretum", "Riverside Walk", "Cross and Foregate");
        assertThat(rows(visitor.get("/street/patrols?from=2022-07-01&to=2022-07-31")))
                .containsExactly("Riverside Walk");
        assertThat(rows(visitor.get("/street/patrols?cause=REACTIVE&from=2022-07-15")))
                .containsExactly("Arboretum");
        Page left = visitor.get("/street/patrols");
        assertThat(rows(left)).containsExactly("Arboretum");
        assertThat(left.body()).contains("Remove this filter").contains("From 15 July 2022");
        String file = visitor.get("/street/patrols?cause=REACTIVE&from=2022-07-15&file=csv")
                .body();
        assertThat(file).contains("Arboretum", "From 15 July 2022").doesNotContain("Riverside");
        assertThat(rows(visitor.get("/street/patrols?page=1"))).hasSize(3);
        assertThat(visitor.get("/street/patrols?from=soon").status()).isEqualTo(400);
        assertThat(visitor.get("/street/patrols?area=x&cause=none%27--").status())
                .isEqualTo(200);
    }

    @Test
    void words_stand_in_no_address_and_are_kept_for_their_reader_alone() {
        Page list = visitor.get("/street/patrols?page=1");
        Page found = visitor.submit(list, "/street/patrols/words", Map.of("typed", "slipway bottles"));
        assertThat(rows(found)).containsExactly("Riverside Walk");
        assertThat(found.path()).doesNotContain("slipway");
        assertThat(found.body()).contains("Words: slipway bottles");
        String file = visitor.get("/street/patrols?words=kept&file=csv").body();
        assertThat(file).contains("Riverside Walk", "Narrowed by words").doesNotContain("slipway bottles", "Arboretum");
        world.person("Colleague", "council", "hub", Reach.WHOLE_REALM, READ_HOME, READ_COMPLAINT);
        Visitor colleague = new Visitor(port).signIn(world, "Colleague");
        assertThat(rows(colleague.get("/street/patrols"))).hasSize(3);
        assertThat(rows(visitor.submit(found, "/street/patrols/words", Map.of("typed", ""))))
                .hasSize(3);
    }

    @Test
    void a_narrowed_list_is_kept_under_a_name_and_forgotten() {
        Page list = visitor.get("/street/patrols?cause=REACTIVE");
        Page nameless = visitor.submit(list, "/street/patrols/views", Map.of("name", ""));
        assertThat(nameless.status()).isEqualTo(400);
        assertThat(nameless.body()).contains("Enter a name");
        Page kept = visitor.submit(list, "/street/patrols/views", Map.of("name", "Called out"));
        assertThat(kept.body()).contains("Called out", "cause=REACTIVE");
        Page gone = visitor.submit(kept, "/street/patrols/views", Map.of("forget", "Called out", "name", ""));
        assertThat(gone.body()).doesNotContain("Called out");
        Page complaints = visitor.get("/complaints/received?source=RESIDENT");
        assertThat(complaints.status()).isEqualTo(200);
        Page log = visitor.submit(complaints, "/complaints/received/views", Map.of("name", "From residents"));
        assertThat(log.body()).contains("From residents", "source=RESIDENT");
        assertThat(visitor.get("/complaints/received").body()).contains("Remove this filter");
    }

    @Test
    void a_narrowed_page_and_its_count_take_one_statement_each() {
        var filter = EntryFilter.of(
                uk.saferhub.web.ListQuery.read("from=2022-07-01&cause=REACTIVE&words=kept"), List.of("cause"));
        var narrowed = filter.narrowed(StreetWork.PATROLS.form().fields(), "walk", List.of());
        world.as(officer, READ_COMPLAINT, actor -> {
            var counted = new CountedStatements(database);
            var store = new EntryStore(counted.client(), log, new HeldBack(counted.client(), held));
            assertThat(store.page(actor, StreetWork.PATROLS, narrowed, 1, 50)).hasSize(1);
            assertThat(counted.count()).isEqualTo(1);
            assertThat(store.count(actor, StreetWork.PATROLS, narrowed)).isEqualTo(1);
            assertThat(counted.count()).isEqualTo(2);
            return true;
        });
    }

    private void walked(LocalDate on, Cause cause, String route, String results) {
        world.as(
                officer,
                RECORD_COMPLAINT,
                actor -> street.patrol(
                        actor,
                        world.realm("hub"),
                        new Patrol(on, null, "street-pastor-team", 2, cause, route, results, null)));
    }

    /** The routes that the list shows, in order. */
    private static List<String> rows(Page page) {
        return java.util.regex.Pattern.compile("Arboretum|Riverside Walk|Cross and Foregate")
                .matcher(page.body())
                .results()
                .map(java.util.regex.MatchResult::group)
                .toList();
    }
}
