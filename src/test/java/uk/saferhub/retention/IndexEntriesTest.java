package uk.saferhub.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.saferhub.access.Permission.*;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.access.Reach;
import uk.saferhub.cases.CaseWorld;
import uk.saferhub.cases.Cases;
import uk.saferhub.people.Described;
import uk.saferhub.people.Name;
import uk.saferhub.people.People;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.TestPacks;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.Worlds;

/** PRV-01: places, things and groups of the index come due once nothing uses them, and not before. */
@SaferHubTest
class IndexEntriesTest {

    /** In every personal column of what is made here. */
    private static final String WORD = "Ozzlewick";

    @Autowired
    Worlds worlds;

    @Autowired
    TestPacks packs;

    @Autowired
    People people;

    @Autowired
    Cases cases;

    @LocalServerPort
    int port;

    CaseWorld at;
    Visitor one;
    Visitor two;

    @Test
    void PRV_01_aPlaceThingOrGroupThatNoRecordUsesIsDueAndGoes() throws SQLException {
        at = new CaseWorld(worlds, packs);
        UUID keeper = keeper("Petra Keeper");
        keeper("Rufus Keeper");
        one = new Visitor(port).signIn(at.world, "Petra Keeper");
        two = new Visitor(port).signIn(at.world, "Rufus Keeper");
        var hub = new Visitor(port).signIn(at.world, "Hub Coordinator");
        var old = new OldRecords(at.world, keeper, WORD);
        for (String kind : List.of("premises", "thing", "group")) old.make(kind);
        String place = old.made.get("premises");
        String thing = old.made.get("thing");
        String group = old.made.get("group");
        var apart = new OldRecords(at.world, keeper, WORD);
        apart.make("premises");
        String hidden = apart.made.get("premises");
        change("update premises set safe = true where reference = :reference", hidden, keeper);
        UUID owner = somebody();
        change("""
                insert into thing_holder (id, realm_id, thing_id, person_id, part, source, organisation_id, recorded_by, known_at)
                select gen_random_uuid(), t.realm_id, t.id, '%s', 'OWNER', 'He says so', t.organisation_id, :account, t.entered_at
                from thing t where t.reference = :reference
                """.formatted(owner), thing, keeper);

        assertThat(one.get("/retention?standing=due").body())
                .contains(place, group, "Place, thing or group of the index that no record uses")
                .as("what somebody has, and what must not be found")
                .doesNotContain(thing, hidden, WORD);
        assertThat(hub.get("/groups").body()).contains(group);
        agreed(place);
        agreed(group);
        // A case comes to have to do with the place after it was agreed: it stays.
        LocalDate today = at.as(at.hub, READ_CASE, actor -> actor.today());
        var opened = at.as(
                at.hub,
                MANAGE_CASE,
                actor -> cases.open(at.somethingAt("The yard", today, today.plusDays(20)), actor));
        change("""
                insert into index_link (id, realm_id, entry_id, record_id, words, held_from, organisation_id, linked_by, known_at)
                select gen_random_uuid(), p.realm_id, p.id, '%s', '', date '2016-01-04', p.organisation_id, :account, p.entered_at
                from premises p where p.reference = :reference
                """.formatted(opened.id()), place, keeper);
        two.submit(two.get("/retention/disposals"), "/retention/runs", Map.of());
        assertThat(line(place)).isEqualTo(WORD);
        assertThat(count("people_group g where name = 'Destroyed under the schedule' and youngest is null and g::text not like '%Ozzle%'", group))
                .isOne();
        assertThat(hub.get("/groups").body()).doesNotContain(group);
        assertThat(one.get("/retention").body()).doesNotContain(place);

        change("delete from index_link where entry_id = (select id from premises where reference = :reference) and linked_by = :account",
                place, keeper);
        two.submit(two.get("/retention/disposals"), "/retention/runs", Map.of());
        assertThat(line(place)).isEqualTo("Destroyed under the schedule");
        // The thing is due once nobody has it.
        assertThat(count("thing where name = '" + WORD + "'", thing)).isOne();
        change("delete from thing_holder where thing_id = (select id from thing where reference = :reference) and recorded_by = :account",
                thing, keeper);
        assertThat(one.get("/retention?standing=due").body()).contains(thing).doesNotContain(place, group, hidden);
    }

    private UUID keeper(String name) {
        return at.world.person(
                name, "Hub", "hub", Reach.WHOLE_REALM, READ_HOME, READ_RETENTION, REVIEW_RETENTION, APPROVE_DISPOSAL);
    }

    private UUID somebody() {
        return at.as(at.hub, READ_PERSON, actor -> people.add(
                        Described.of(new Name("Lionel", "Farthing"), List.of()),
                        at.world.realm("hub"),
                        at.world.area(),
                        actor))
                .id();
    }

    /** Proposed by one and approved by the other. */
    private void agreed(String reference) {
        String path = "/retention/records/" + reference;
        one.submit(one.get(path), path + "/reviews", Map.of("verdict", "DISPOSE", "reason", "Its time is over"));
        String proposal = one.get(path).body().replaceAll("(?s).*?(/retention/disposals/DP-\\w+).*", "$1");
        two.submit(two.get(proposal), proposal + "/approval", Map.of("answer", "APPROVED", "words", "The dates"));
    }

    private static void change(String sql, String reference, UUID account) {
        var statement = TestDatabase.superuser().sql(sql).param("reference", reference);
        if (sql.contains(":account")) statement = statement.param("account", account);
        assertThat(statement.update()).isOne();
    }

    private static String line(String reference) {
        return TestDatabase.superuser()
                .sql("select line from premises where reference = :reference")
                .param("reference", reference)
                .query(String.class)
                .single();
    }

    private static int count(String which, String reference) {
        return TestDatabase.superuser()
                .sql("select count(*)::int from " + which + " and reference = :reference")
                .param("reference", reference)
                .query(Integer.class)
                .single();
    }
}
