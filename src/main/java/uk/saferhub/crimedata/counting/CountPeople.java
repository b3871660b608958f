package uk.saferhub.crimedata.counting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.Deprivation;
import uk.saferhub.crimedata.areas.Layer;
import uk.saferhub.crimedata.areas.Populations;
import uk.saferhub.crimedata.store.CrimeStore;
import uk.saferhub.crimedata.store.Lookup;
import uk.saferhub.crimedata.store.PartList;
import uk.saferhub.crimedata.store.Release;

/** Populations and deprivation out of the store's releases. */
public final class CountPeople implements Populations, Deprivation {

    private final CrimeStore store;
    private final PartList list;

    public CountPeople(CrimeStore store, PartList list) {
        this.store = store;
        this.list = list;
    }

    @Override
    public List<Held> held() {
        Map<String, Held> held = new LinkedHashMap<>();
        for (Release release : list.releases("population")) {
            Key key = Key.of(release.key());
            held.merge(
                    key.layer().slug() + key.year(),
                    new Held(
                            key.layer(),
                            key.year(),
                            key.grain().equals("sex-age"),
                            release.file().toString()),
                    (one, other) ->
                            new Held(one.layer(), one.year(), one.bySexAndAge() || other.bySexAndAge(), one.source()));
        }
        return held.values().stream()
                .sorted(Comparator.comparing(Held::layer).thenComparing(Held::year))
                .toList();
    }

    @Override
    public List<Integer> years(Layer layer) {
        TreeSet<Integer> years = new TreeSet<>(Comparator.reverseOrder());
        for (Held held : held()) {
            boolean fits = list.lookups().stream().anyMatch(lookup -> fits(lookup, held.layer(), layer));
            if (held.layer().equals(layer) || fits) years.add(held.year());
        }
        return List.copyOf(years);
    }

    @Override
    public Optional<Residents> of(Layer layer, int year, Group group) {
        return release(layer, year, group).flatMap(release -> {
            String rows = store.rowsOf(List.of(release.path()));
            Map<String, Long> people = people(PeopleSql.people(rows, group), rows, group);
            return people.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Residents(
                            layer,
                            year,
                            people,
                            "Residents in mid-%d, published for %s".formatted(year, layer.words())));
        });
    }

    @Override
    public Optional<Residents> fitted(Layer layer, int year, Group group) {
        return of(layer, year, group)
                .or(() -> list.lookups().stream()
                        .sorted(Comparator.comparing(Lookup::lsoaYear).reversed())
                        .map(lookup -> new Fit(lookup, new Layer(AreaKind.LSOA, lookup.lsoaYear())))
                        .filter(fit -> fits(fit.lookup(), fit.from(), layer))
                        .flatMap(fit -> release(fit.from(), year, group).stream()
                                .map(release -> added(fit, release, layer, year, group)))
                        .filter(residents -> !residents.byCode().isEmpty())
                        .findFirst());
    }

    private Residents added(Fit fit, Release release, Layer layer, int year, Group group) {
        String rows = store.rowsOf(List.of(release.path()));
        String sql = PeopleSql.fitted(store.rowsOf(List.of(fit.lookup().path())), layer.kind(), rows, group);
        return new Residents(
                layer,
                year,
                people(sql, rows, group),
                "Residents in mid-%d, added up from %s by the best-fit look-up to %s"
                        .formatted(year, fit.from().words(), layer.words()));
    }

    @Override
    public Optional<Index> of(Layer layer) {
        return list.releases("deprivation").stream()
                .filter(release -> release.key().startsWith(layer.slug() + "/"))
                .max(Comparator.comparing(Release::key))
                .map(release -> {
                    String[] key = release.key().split("/");
                    Map<String, Decile> deciles = new TreeMap<>();
                    query(
                            PeopleSql.deciles(store.rowsOf(List.of(release.path()))),
                            row -> deciles.put(row.getString(1), new Decile(row.getDouble(2), row.getInt(3))));
                    return new Index(layer, Integer.parseInt(key[1]), key[2].equals("composite"), deciles);
                });
    }

    /** The coarsest release that answers: a total before the sum of its parts. */
    private Optional<Release> release(Layer layer, int year, Group group) {
        List<String> grains = group.everyAge()
                ? group.sex() == Sex.ALL ? List.of("all", "sex", "age", "sex-age") : List.of("sex", "sex-age")
                : group.sex() == Sex.ALL ? List.of("age", "sex-age") : List.of("sex-age");
        List<Release> held = list.releases("population");
        return grains.stream()
                .flatMap(grain ->
                        held.stream().filter(release -> release.key().equals(layer.slug() + "/" + year + "/" + grain)))
                .findFirst();
    }

    /** Nothing, rather than too many or too few, where a published band of ages reaches over the ages asked for. */
    private Map<String, Long> people(String sql, String rows, Group group) {
        List<Long> straddling = new ArrayList<>();
        query(PeopleSql.straddling(rows, group), row -> straddling.add(row.getLong(1)));
        Map<String, Long> people = new TreeMap<>();
        if (straddling.getFirst() == 0) query(sql, row -> people.put(row.getString(1), row.getLong(2)));
        return people;
    }

    private static boolean fits(Lookup lookup, Layer from, Layer to) {
        return from.equals(new Layer(AreaKind.LSOA, lookup.lsoaYear()))
                && lookup.wardYear() == to.year()
                && (to.kind() == AreaKind.WARD || to.kind() == AreaKind.DISTRICT);
    }

    private void query(String sql, Reading reading) {
        try (Connection connection = store.connection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) reading.read(rows);
        } catch (SQLException e) {
            throw new IllegalStateException("Populations could not be read", e);
        }
    }

    private interface Reading {
        void read(ResultSet row) throws SQLException;
    }

    private record Fit(Lookup lookup, Layer from) {}

    private record Key(Layer layer, int year, String grain) {
        static Key of(String key) {
            String[] parts = key.split("/");
            return new Key(Layer.named(parts[0]).orElseThrow(), Integer.parseInt(parts[1]), parts[2]);
        }
    }
}
