package uk.saferhub.timeline;

import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import uk.saferhub.kernel.Keys;

/**
 * Tells this installation's log of a timeline that arrived from another, so that from then on each of its rows is held by an entry
 * here: one that is changed, deleted or slipped in later is found. The old installation's log does not continue here.
 */
@Component
public class ArrivedTimeline {

    private static final int AT_ONCE = 500;
    private static final UUID NOBODY = new UUID(0, 0);

    private final ObjectMapper json;
    private final Clock clock;
    private final LogHeads heads;

    ArrivedTimeline(ObjectMapper json, Clock clock, LogHeads heads) {
        this.json = json;
        this.clock = clock;
        this.heads = heads;
    }

    private record Row(UUID id, UUID record, byte[] stored, byte[] now) {}

    /**
     * @param owner in the transaction that brought the rows, of an installation whose log told of none before
     * @param about the command, for the log
     * @param words what each entry says besides
     * @return how many rows
     * @throws IllegalStateException where a row is not as it was written in the old installation
     */
    public long tell(JdbcClient owner, String about, Map<String, String> words) {
        var chain = new LogChain(owner, json, clock, new LogKeys(owner), heads);
        List<UUID> realms = owner.sql("select distinct realm_id from happening order by realm_id")
                .query(UUID.class)
                .list();
        long told = 0;
        for (UUID realm : realms) {
            UUID after = NOBODY;
            for (List<Row> rows = rows(owner, realm, after); !rows.isEmpty(); rows = rows(owner, realm, after)) {
                append(chain, List.of(realm), about, words, rows);
                told += rows.size();
                after = rows.getLast().id();
            }
        }
        if (told == 0) append(chain, List.of(), about, words, List.of());
        return told;
    }

    private static void append(
            LogChain chain, List<UUID> realms, String about, Map<String, String> words, List<Row> rows) {
        var subjects = new LinkedHashSet<UUID>();
        var happenings = new LinkedHashMap<String, String>();
        for (Row row : rows) {
            if (!Arrays.equals(row.stored(), row.now()))
                throw new IllegalStateException("The timeline's row " + row.id() + " is not as it was first written.");
            subjects.add(row.record());
            happenings.put(row.id().toString(), HexFormat.of().formatHex(row.now()));
        }
        var opening = new Opening(Keys.next(), NOBODY, realms, "ARRIVE", about);
        chain.append(opening, "write", "done", List.copyOf(subjects), words, happenings);
    }

    private static List<Row> rows(JdbcClient owner, UUID realm, UUID after) {
        return owner.sql("select * from happening where realm_id = :realm and id > :after order by id limit :most")
                .param("realm", realm)
                .param("after", after)
                .param("most", AT_ONCE)
                .query((row, n) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getObject("record_id", UUID.class),
                        row.getBytes("digest"),
                        TimelineCheck.digest(row)))
                .list();
    }
}
