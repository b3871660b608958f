package uk.saferhub.crimedata.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.saferhub.crimedata.areas.Footprint;
import uk.saferhub.crimedata.areas.Footprints;
import uk.saferhub.crimedata.areas.Layer;
import uk.saferhub.kernel.Keys;

/** Footprints in PostgreSQL: every version stays. */
@Repository
class FootprintTable implements Footprints {

    private static final String COLUMNS = "id, name, version, kind, year, codes, note, made_at, made_by";

    private final JdbcClient client;
    private final Clock clock;

    FootprintTable(JdbcClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    @Override
    public List<Footprint> all() {
        return client.sql("select distinct on (name) " + COLUMNS + " from crime_footprint order by name, version desc")
                .query((row, number) -> footprint(row))
                .list();
    }

    @Override
    public Optional<Footprint> one(UUID id) {
        return client.sql("select " + COLUMNS + " from crime_footprint where id = :id")
                .param("id", id)
                .query((row, number) -> footprint(row))
                .optional();
    }

    @Override
    public Footprint write(String name, Layer layer, SortedSet<String> codes, String note, String by) {
        int version = client.sql("select coalesce(max(version), 0) + 1 from crime_footprint where name = :name")
                .param("name", name)
                .query(Integer.class)
                .single();
        Footprint made = new Footprint(
                Keys.next(), name, version, layer, codes, note, clock.instant().truncatedTo(ChronoUnit.MICROS), by);
        client.sql("""
                        insert into crime_footprint (id, name, version, kind, year, codes, note, made_at, made_by)
                        values (:id, :name, :version, :kind, :year, :codes, :note, :at, :by)
                        """)
                .param("id", made.id())
                .param("name", name)
                .param("version", version)
                .param("kind", layer.kind().word())
                .param("year", layer.year())
                .param("codes", codes.toArray(String[]::new))
                .param("note", note)
                .param("at", Timestamp.from(made.madeAt()))
                .param("by", by)
                .update();
        return made;
    }

    private static Footprint footprint(ResultSet row) throws SQLException {
        return new Footprint(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getInt("version"),
                AreaTable.layer(row),
                new TreeSet<>(List.of((String[]) row.getArray("codes").getArray())),
                row.getString("note"),
                row.getTimestamp("made_at").toInstant(),
                row.getString("made_by"));
    }
}
