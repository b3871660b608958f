package uk.saferhub.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Reach;
import uk.saferhub.kernel.Keys;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;

/** Whoever alters the log, as a superuser of the database, is found out. Each alteration is rolled back after the verifier read it. */
@SaferHubTest
class LogTest {

    @Autowired
    Worlds worlds;

    @Autowired
    Timeline timeline;

    @Autowired
    LogVerifier verifier;

    @Autowired
    CompactJob nightly;

    @Autowired
    LogCheckpoints checkpoints;

    @Autowired
    LogHeads heads;

    private World world;
    private UUID officer;

    @BeforeEach
    void someHistory() {
        world = worlds.make();
        officer = world.person("Officer", "council", "hub", Reach.WHOLE_REALM, Permission.READ_CASE);
        for (int i = 0; i < 80; i++) happen("noted " + i);
    }

    @Test
    void anUntouchedLogIsWhole() throws Exception {
        assertThat(altered(owner -> {})).isEmpty();
    }

    @Test
    void everyRandomAlterationIsFound() throws Exception {
        // Each of the nine kinds twice, wherever in the log.
        alteredAtRandom(18);
    }

    private void alteredAtRandom(int times) throws Exception {
        var random = new Random(20261122);
        int entries = TestDatabase.owner()
                .sql("select count(*) from log_entry")
                .query(Integer.class)
                .single();
        for (int i = 0; i < times; i++) {
            String statement = alteration(i % 9, random.nextInt(entries));
            assertThat(altered(owner -> owner.sql(statement).update()))
                    .as(statement)
                    .isPresent();
        }
    }

    @Test
    void aTailCutOffTogetherWithItsHeadIsFoundByTheHeadsOutside() throws Exception {
        assertThat(altered(owner -> {
                    owner.sql(
                                    "delete from log_entry e where e.seq = (select max(seq) from log_entry where shard = e.shard)")
                            .update();
                    owner.sql("""
                    update log_head h set (seq, hash) = (select e.seq, e.hash from log_entry e where e.shard = h.shard order by e.seq desc limit 1)
                    where exists (select from log_entry e where e.shard = h.shard)
                    """).update();
                }))
                .isPresent()
                .get()
                .asString()
                .contains("missing");
    }

    @Test
    void aChainRewrittenWholeIsFoundByTheHeadsOutside() throws Exception {
        assertThat(altered(this::rewriteTheLastEntryOfSomeShard))
                .isPresent()
                .get()
                .asString()
                .contains("rewritten");
    }

    /** The same three attempts as above, when all but the newest head of each shard has been left out of the file. */
    @Test
    void afterCompactingWhatIsAlteredCutOffOrRewrittenIsFoundAsBefore() throws Exception {
        checkpoints.write();
        assertThat(nightly.compact().firstBad()).isEmpty();
        assertThat(heads.told().values()).allSatisfy(shard -> assertThat(shard).hasSizeLessThan(5));
        anUntouchedLogIsWhole();
        alteredAtRandom(9);
        aTailCutOffTogetherWithItsHeadIsFoundByTheHeadsOutside();
        aChainRewrittenWholeIsFoundByTheHeadsOutside();
    }

    @Test
    void aChangedOrDeletedTimelineRowIsFound() throws Exception {
        assertThat(altered(owner -> owner.sql(
                                "update happening set facts = '{\"note\":\"other\"}' where id = (select max(id::text)::uuid from happening)")
                        .update()))
                .isPresent();
        assertThat(altered(owner -> owner.sql(
                                "delete from happening where id = (select max(id::text)::uuid from happening)")
                        .update()))
                .isPresent();
    }

    @Test
    void aSignedCheckpointRemembersTheHeads() throws Exception {
        checkpoints.write();
        assertThat(checkpoints.read()).last().satisfies(last -> {
            assertThat(last.signed()).isTrue();
            assertThat(last.heads()).hasSize(LogChain.SHARDS);
        });
    }

    @Test
    void aKeyThatNoEntrySaysWasDestroyedIsFound() throws Exception {
        assertThat(altered(
                        owner -> owner.sql("update log_key set secret = null").update()))
                .get()
                .asString()
                .contains("destroyed");
    }

    @Test
    void whatIsSlippedIntoTheTimelineOrDatedBackIsFound() throws Exception {
        assertThat(altered(owner -> owner.sql("""
                        insert into happening (id, realm_id, record_id, actor_id, organisation_id, happened_at, known_at, verb, facts, digest)
                        select gen_random_uuid(), realm_id, record_id, actor_id, organisation_id, happened_at, known_at, verb, facts, digest
                        from happening limit 1
                        """).update())).get().asString().contains("slipped in");
        assertThat(altered(owner -> owner.sql(
                                "update happening set known_at = known_at - interval '1 year' where id = (select max(id::text)::uuid from happening)")
                        .update()))
                .get()
                .asString()
                .contains("changed");
    }

    @Test
    void ifTheLogFailsTheReadFails() {
        JdbcClient owner = TestDatabase.owner();
        owner.sql("revoke insert on log_entry from saferhub_app").update();
        try {
            assertThatThrownBy(() -> world.as(officer, Permission.READ_CASE, actor -> "what was read"))
                    .isInstanceOf(RuntimeException.class);
        } finally {
            owner.sql("grant insert on log_entry to saferhub_app").update();
        }
    }

    /** A time whose nanoseconds PostgreSQL would round up into the next millisecond. */
    @Test
    void aTimeAtTheVeryEndOfAMillisecondIsNoAlarm() throws Exception {
        UUID record = Keys.next();
        world.as(officer, Permission.READ_CASE, actor -> {
            var late = java.time.Instant.parse("2026-03-01T10:00:00.123999900Z");
            timeline.record(new Happening(
                    world.realm("hub"), record, officer, world.organisation("council"), late, "noted", Map.of()));
            return true;
        });
        assertThat(altered(owner -> {})).isEmpty();
    }

    @Test
    void oneRequestIsOneEntryWithWhoAndWhat() {
        UUID record = happen("one thing");
        List<Map<String, Object>> entries = TestDatabase.superuser()
                .sql(
                        "select actor_id, kind, permission, outcome from log_entry where subjects @> array[:record]::uuid[]")
                .param("record", record)
                .query()
                .listOfRows();
        assertThat(entries)
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .containsEntry("actor_id", officer)
                        .containsEntry("kind", "write")
                        .containsEntry("permission", "READ_CASE")
                        .containsEntry("outcome", "done"));
    }

    private UUID happen(String note) {
        UUID record = Keys.next();
        world.as(officer, Permission.READ_CASE, actor -> {
            timeline.record(new Happening(
                    world.realm("hub"),
                    record,
                    officer,
                    world.organisation("council"),
                    actor.now(),
                    "noted",
                    Map.of("note", note)));
            return true;
        });
        return record;
    }

    private Optional<String> altered(Consumer<JdbcClient> alteration) throws Exception {
        var address = TestDatabase.address();
        try (Connection superuser = DriverManager.getConnection(address.url(), "postgres", address.adminPassword())) {
            superuser.setAutoCommit(false);
            JdbcClient client = JdbcClient.create(new SingleConnectionDataSource(superuser, true));
            try {
                alteration.accept(client);
                return verifier.verify(client).firstBad();
            } finally {
                superuser.rollback();
            }
        }
    }

    /** Two entries of one chain, of whichever shard, change places: each keeps its own hash. */
    @Test
    void twoEntriesThatChangedPlacesAreFound() throws Exception {
        short shard = TestDatabase.superuser()
                .sql("select shard from log_entry group by shard having count(*) > 2 order by count(*) desc limit 1")
                .query(Short.class)
                .single();
        for (String columns : List.of("content, hash", "at, actor_id, subjects, content, previous, hash"))
            assertThat(altered(owner -> assertThat(
                                    owner.sql("""
                            update log_entry e set (%s) = (%s)
                            from log_entry o
                            where e.shard = %d and o.shard = e.shard and e.seq in (1, 3) and o.seq = 4 - e.seq
                            """.formatted(columns, "o." + columns.replace(", ", ", o."), shard))
                                            .update())
                            .isEqualTo(2)))
                    .as(columns)
                    .isPresent();
        assertThat(altered(owner -> {
                    String move = "update log_entry set seq = %d where shard = " + shard + " and seq = %d";
                    owner.sql(move.formatted(1_000_000, 1)).update();
                    owner.sql(move.formatted(1, 2)).update();
                    owner.sql(move.formatted(2, 1_000_000)).update();
                }))
                .isPresent();
    }

    private static String alteration(int kind, int entry) {
        String one = "(shard, seq) = (select shard, seq from log_entry order by shard, seq offset %d limit 1)"
                .formatted(entry);
        return switch (kind) {
            case 0 -> "update log_entry set at = at + interval '1 second' where " + one;
            case 1 -> "update log_entry set actor_id = gen_random_uuid() where " + one;
            case 2 -> "update log_entry set outcome = outcome || '!' where " + one;
            case 3 -> "update log_entry set subjects = subjects || gen_random_uuid() where " + one;
            case 4 -> "update log_entry set content = content || '\\x00' where " + one;
            case 5 -> "delete from log_entry where " + one;
            case 6 -> "update log_entry set permission = 'READ_HOME', kind = 'x' where " + one;
            case 7 ->
                "insert into log_entry select shard, seq + 1000000, at, request_id, actor_id, realm_ids, permission, kind, outcome, subjects, key_id, content, previous, hash from log_entry where "
                        + one;
            default -> "update log_entry set realm_ids = '{}', request_id = gen_random_uuid() where " + one;
        };
    }

    private void rewriteTheLastEntryOfSomeShard(JdbcClient client) {
        short shard = client.sql("select shard from log_head where seq > 0 limit 1")
                .query(Short.class)
                .single();
        client.sql("update log_entry set outcome = 'rewritten' where shard = :shard and seq = 1")
                .param("shard", shard)
                .update();
        byte[] before = Digest.sha256().digest(("saferhub log shard " + shard).getBytes());
        for (LogEntry entry : ShardWalk.stored(client, shard)) {
            byte[] hash = new LogEntry(
                            entry.shard(),
                            entry.seq(),
                            entry.at(),
                            entry.requestId(),
                            entry.actorId(),
                            entry.realmIds(),
                            entry.permission(),
                            entry.kind(),
                            entry.outcome(),
                            entry.subjects(),
                            entry.keyId(),
                            entry.content(),
                            before)
                    .hash();
            client.sql("update log_entry set previous = :before, hash = :hash where shard = :shard and seq = :seq")
                    .param("before", before)
                    .param("hash", hash)
                    .param("shard", shard)
                    .param("seq", entry.seq())
                    .update();
            before = hash;
        }
        client.sql("update log_head set hash = :hash where shard = :shard")
                .param("hash", before)
                .param("shard", shard)
                .update();
    }
}
