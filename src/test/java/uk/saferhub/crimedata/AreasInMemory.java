package uk.saferhub.crimedata;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import uk.saferhub.crimedata.areas.Boundaries;
import uk.saferhub.crimedata.areas.Boundary;
import uk.saferhub.crimedata.areas.Layer;
import uk.saferhub.crimedata.areas.Link;
import uk.saferhub.crimedata.areas.Links;
import uk.saferhub.crimedata.store.AreaList;

/** The lists of outlines and look-ups without a database. */
public final class AreasInMemory implements AreaList, Boundaries {

    final List<ImportedFile> files = new ArrayList<>();
    final Map<String, StagedArea> areas = new TreeMap<>();
    final List<LinkSet> sets = new ArrayList<>();

    @Override
    public void publish(ImportedFile file, Layer layer, Iterable<StagedArea> staged) {
        files.add(file);
        staged.forEach(area -> areas.put(layer.slug() + " " + area.code(), area));
    }

    @Override
    public void publish(ImportedFile file, List<LinkSet> changed) {
        files.add(file);
        sets.addAll(changed);
    }

    @Override
    public List<String> linkHashes() {
        return sets.stream().map(LinkSet::hash).toList();
    }

    @Override
    public List<Held> layers() {
        return areas.keySet().stream()
                .map(key -> Layer.named(key.split(" ")[0]).orElseThrow())
                .collect(Collectors.groupingBy(layer -> layer, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(held -> new Held(held.getKey(), held.getValue()))
                .toList();
    }

    @Override
    public List<Boundary> of(Layer layer, Collection<String> codes) {
        return codes.stream()
                .map(code -> areas.get(layer.slug() + " " + code))
                .filter(Objects::nonNull)
                .map(area -> boundary(layer, area))
                .toList();
    }

    @Override
    public List<Boundary> within(Layer layer, double west, double south, double east, double north) {
        throw new UnsupportedOperationException("Boxes are the database's: CrimePagesTest");
    }

    /** The look-ups as whoever counts reads them. */
    public Links links() {
        return new Links() {
            @Override
            public List<Links.Held> held() {
                return sets.stream()
                        .map(set -> new Links.Held(
                                id(set),
                                set.child(),
                                set.parent(),
                                set.links().size(),
                                0,
                                "look-up.csv",
                                Instant.EPOCH))
                        .toList();
            }

            @Override
            public List<Link> of(UUID id) {
                return sets.stream()
                        .filter(set -> id(set).equals(id))
                        .flatMap(set -> set.links().stream())
                        .toList();
            }
        };
    }

    private static UUID id(LinkSet set) {
        return UUID.nameUUIDFromBytes(set.hash().getBytes(StandardCharsets.UTF_8));
    }

    private static Boundary boundary(Layer layer, StagedArea area) {
        try {
            return new Boundary(layer, area.code(), area.name(), new WKBReader().read(area.wkb()));
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
