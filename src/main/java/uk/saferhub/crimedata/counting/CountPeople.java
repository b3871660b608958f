package uk.saferhub.crimedata.counting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.Deprivation;
import uk.saferhub.crimedata.areas.Layer;
import uk.saferhub.crimedata.areas.Links;
import uk.saferhub.crimedata.areas.Populations;
import uk.saferhub.crimedata.store.CrimeStore;
import uk.saferhub.crimedata.store.PartList;
import uk.saferhub.crimedata.store.Release;

/** Populations and deprivation out of the store's releases. */
public final class CountPeople implements Populations, Deprivation {

    /** Censuses draw these anew and keep no promise of what an old code means beside the new ones. */
    private static final Set<AreaKind> OF_A_CENSUS = EnumSet.of(AreaKind.LSOA, AreaKind.MSOA);

    private final CrimeStore store;
    private final PartList list;
    private final Links links;

    /** Without look-ups between districts and what they make up. */
    public CountPeople(CrimeStore store, PartList list) {
        this(store, list, Links.NONE);
    }

    public CountPeople(CrimeStore store, PartList list, Links links) {
        this.store = store;
        this.list = list;
        this.links = links;
    }

    @Override
    public List<Held> held() {
        return held(releases());
    }

    private static List<Held> held(List<Release> releases) {
        Map<String, Held> held = new LinkedHashMap<>();
        for (Release release : releases) {
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
        List<Layer> parts = addUp().parts(layer);
        for (Layer part : parts) if (part.kind() == AreaKind.DISTRICT) years.addAll(years(part));
        for (Held held : held()) {
            if (held.layer().equals(layer) || byCode(held.layer(), layer) || parts.contains(held.layer()))
                years.add(held.year());
        }
        return List.copyOf(years);
    }

    @Override
    public Optional<Residents> of(Layer layer, int year, Group group) {
        Map<String, Long> people = new ReadPeople(store, releases()).of(layer, year, group);
        return people.isEmpty()
                ? Optional.empty()
                : Optional.of(new Residents(layer, year, people, how(year, List.of(published(layer)))));
    }

    @Override
    public Optional<Residents> fitted(Layer layer, int year, Group group) {
        return fitted(layer, year, group, releases(), addUp());
    }

    private Optional<Residents> fitted(Layer layer, int year, Group group, List<Release> releases, AddUpPeople addUp) {
        ReadPeople read = new ReadPeople(store, releases);
        Map<String, Long> people = new TreeMap<>(read.of(layer, year, group));
        List<String> how = new ArrayList<>(people.isEmpty() ? List.of() : List.of(published(layer)));
        for (Layer part : addUp.parts(layer)) {
            Map<String, Long> parts = part.kind() == AreaKind.LSOA
                    ? read.of(part, year, group)
                    : fitted(part, year, group, releases, addUp)
                            .map(Residents::byCode)
                            .orElse(Map.of());
            if (added(people, addUp.sums(layer, part, parts)))
                how.add("added up from %s by the best-fit look-up to %s".formatted(part.words(), layer.words()));
        }
        held(releases).stream()
                .map(Held::layer)
                .distinct()
                .filter(other -> byCode(other, layer))
                .sorted(Comparator.comparing(other -> Math.abs(other.year() - layer.year())))
                .forEach(other -> {
                    if (added(people, read.of(other, year, group)))
                        how.add("published for %s, joined by code".formatted(other.words()));
                });
        return people.isEmpty() ? Optional.empty() : Optional.of(new Residents(layer, year, people, how(year, how)));
    }

    @Override
    public Optional<Index> of(Layer layer) {
        List<Release> held = list.releases("deprivation");
        return held.stream()
                .map(Release::key)
                .filter(key -> key.startsWith(layer.slug() + "/"))
                .max(Comparator.naturalOrder())
                .map(newest -> {
                    String[] key = newest.split("/");
                    List<String> paths = held.stream()
                            .filter(release -> release.key().equals(newest))
                            .map(Release::path)
                            .toList();
                    Map<String, Decile> deciles = new TreeMap<>();
                    new ReadPeople(store, List.of())
                            .query(
                                    PeopleSql.deciles(store.rowsOf(paths)),
                                    row -> deciles.put(row.getString(1), new Decile(row.getDouble(2), row.getInt(3))));
                    return new Index(layer, Integer.parseInt(key[1]), key[2].equals("composite"), deciles);
                });
    }

    private List<Release> releases() {
        return list.releases("population");
    }

    private AddUpPeople addUp() {
        return new AddUpPeople(store, list.lookups(), links);
    }

    private static boolean added(Map<String, Long> people, Map<String, Long> more) {
        int before = people.size();
        more.forEach(people::putIfAbsent);
        return people.size() > before;
    }

    private static boolean byCode(Layer other, Layer layer) {
        return other.kind() == layer.kind() && other.year() != layer.year() && !OF_A_CENSUS.contains(layer.kind());
    }

    private static String published(Layer layer) {
        return "published for " + layer.words();
    }

    private static String how(int year, List<String> ways) {
        return "Residents in mid-%d, ".formatted(year) + String.join("; others ", ways);
    }

    private record Key(Layer layer, int year, String grain) {
        static Key of(String key) {
            String[] parts = key.split("/");
            return new Key(Layer.named(parts[0]).orElseThrow(), Integer.parseInt(parts[1]), parts[2]);
        }
    }
}
