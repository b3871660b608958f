package uk.saferhub.crimedata.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.saferhub.crimedata.ImportedFile;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.Boundaries;
import uk.saferhub.crimedata.areas.Boundary;
import uk.saferhub.crimedata.areas.Layer;
import uk.saferhub.crimedata.store.AreaList.StagedArea;
import uk.saferhub.kernel.Keys;

/** Outlines of areas in PostgreSQL. */
@Repository
class AreaTable implements Boundaries {

    private static final int A_BATCH = 200;

    private final JdbcClient client;
    private final NamedParameterJdbcTemplate batches;

    AreaTable(JdbcClient client, NamedParameterJdbcTemplate batches) {
        this.client = client;
        this.batches = batches;
    }

    @Override
    public List<Held> layers() {
        return client
                .sql("select kind, year, count(*) as areas from crime_area where held group by kind, year")
                .query((row, number) -> new Held(layer(row), row.getLong("areas")))
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(Held::layer))
                .toList();
    }

    @Override
    public List<Boundary> of(Layer layer, Collection<String> codes) {
        return found(layer, "code = any(:codes)", Map.of("codes", codes.toArray(String[]::new)));
    }

    @Override
    public List<Boundary> within(Layer layer, double west, double south, double east, double north) {
        return found(
                layer,
                "west <= :east and east >= :west and south <= :north and north >= :south",
                Map.of("west", west, "south", south, "east", east, "north", north));
    }

    void put(Layer layer, ImportedFile file, Iterable<StagedArea> areas) {
        List<MapSqlParameterSource> batch = new ArrayList<>();
        for (StagedArea area : areas) {
            batch.add(new MapSqlParameterSource()
                    .addValue("kind", layer.kind().word())
                    .addValue("year", layer.year())
                    .addValue("code", area.code())
                    .addValue("name", area.name())
                    .addValue("west", area.box()[0])
                    .addValue("south", area.box()[1])
                    .addValue("east", area.box()[2])
                    .addValue("north", area.box()[3])
                    .addValue("outline", area.wkb())
                    .addValue("file", file.id())
                    .addValue("was", Keys.next())
                    .addValue("at", Timestamp.from(file.at())));
            if (batch.size() == A_BATCH) put(batch);
        }
        put(batch);
    }

    private void put(List<MapSqlParameterSource> batch) {
        batches.batchUpdate("""
                with was as (
                  insert into crime_area_was (id, kind, year, code, name, west, south, east, north, outline, file_id,
                                              replaced_by, replaced_at)
                  select :was::uuid, kind, year, code, name, west, south, east, north, outline, file_id, :file::uuid,
                         :at::timestamptz
                    from crime_area
                   where kind = :kind and year = :year and code = :code and held and file_id <> :file)
                insert into crime_area (kind, year, code, name, west, south, east, north, outline, file_id)
                values (:kind, :year, :code, :name, :west, :south, :east, :north, :outline, :file)
                on conflict (kind, year, code) do update
                   set name = excluded.name, west = excluded.west, south = excluded.south, east = excluded.east,
                       north = excluded.north, outline = excluded.outline, file_id = excluded.file_id, held = true
                """, batch.toArray(MapSqlParameterSource[]::new));
        batch.clear();
    }

    private List<Boundary> found(Layer layer, String where, Map<String, ?> params) {
        WKBReader reader = new WKBReader();
        return client.sql("""
                        select code, name, outline from crime_area
                         where kind = :kind and year = :year and held and %s
                         order by code
                        """.formatted(where))
                .param("kind", layer.kind().word())
                .param("year", layer.year())
                .params(params)
                .query((row, number) -> boundary(layer, row, reader))
                .list();
    }

    static Layer layer(ResultSet row) throws SQLException {
        return new Layer(AreaKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)), row.getInt("year"));
    }

    private static Boundary boundary(Layer layer, ResultSet row, WKBReader reader) throws SQLException {
        try {
            return new Boundary(
                    layer, row.getString("code"), row.getString("name"), reader.read(row.getBytes("outline")));
        } catch (ParseException e) {
            throw new IllegalStateException("The outline of " + row.getString("code") + " cannot be read", e);
        }
    }
}
