package uk.saferhub.crimedata;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import uk.saferhub.crimedata.areas.Boundaries;
import uk.saferhub.crimedata.areas.Populations;
import uk.saferhub.crimedata.counting.CountPeople;
import uk.saferhub.crimedata.store.CrimeStore;

/** Crime data in a folder, listed in memory, for programs that measure and compare (bench/). */
public final class CrimeFolder implements AutoCloseable {

    private final CrimeStore store;
    private final PartsInMemory list = new PartsInMemory();
    private final AreasInMemory areas = new AreasInMemory();

    public CrimeFolder(Path folder) {
        store = new CrimeStore(folder);
    }

    /** With nothing remembered from before; the caller leaves it open. */
    public CrimeData fresh() {
        return new CrimeData(store, list, areas, areas.links(), Clock.systemUTC());
    }

    /** @throws IllegalStateException with what was said, if any of them could not be taken in whole */
    public CrimeData load(Path... files) {
        CrimeData crime = fresh();
        ImportReport report = crime.importFrom(List.of(files), "bench", Progress.SILENT);
        if (!report.clean()) throw new IllegalStateException(report.toString());
        return crime;
    }

    public Boundaries boundaries() {
        return areas;
    }

    public Populations populations() {
        return new CountPeople(store, list);
    }

    /** DuckDB itself, for the same sums in plain SQL. */
    public Connection duckdb() throws SQLException {
        return store.connection();
    }

    /** The parts as DuckDB's table. */
    public String rows() {
        return store.rowsOf(list.parts().stream().map(Part::path).toList());
    }

    @Override
    public void close() throws Exception {
        store.close();
    }
}
