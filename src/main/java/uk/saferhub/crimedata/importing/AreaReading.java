package uk.saferhub.crimedata.importing;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.io.WKBWriter;
import uk.saferhub.crimedata.areas.Layer;
import uk.saferhub.crimedata.geojson.BadFeature;
import uk.saferhub.crimedata.geojson.Feature;
import uk.saferhub.crimedata.geojson.GeoJson;
import uk.saferhub.crimedata.geojson.NotGeoJson;
import uk.saferhub.crimedata.geojson.Projection;
import uk.saferhub.crimedata.store.AreaList.StagedArea;

/** Reads outlines of one layer into a file of staging, and gives them again from there: memory is that of one feature. */
final class AreaReading implements Iterable<StagedArea>, AutoCloseable {

    private final Path staged;
    private final FileNotes notes;
    private final @Nullable Layer stated;
    private final Set<String> codes = new HashSet<>();
    private @Nullable Layer layer;
    private int mended;
    private final Map<Projection, Integer> turned = new EnumMap<>(Projection.class);

    /** @param stated what whoever brings the file says of its areas, or null */
    AreaReading(Path folder, @Nullable Layer stated, FileNotes notes) throws IOException {
        this.stated = stated;
        this.staged = Files.createDirectories(folder).resolve("areas");
        this.notes = notes;
    }

    /** The layer of what was read; null if nothing was. */
    @Nullable
    Layer layer() {
        return layer;
    }

    int areas() {
        return codes.size();
    }

    int mended() {
        return mended;
    }

    /** Of how many outlines the places were turned into degrees, and from what, in a sentence; or empty. */
    String turned() {
        return turned.entrySet().stream()
                .filter(each -> !each.getKey().words().isEmpty())
                .map(each -> "Of %,d outlines %s."
                        .formatted(each.getValue(), each.getKey().words()))
                .collect(Collectors.joining(" "));
    }

    void read(InputStream in) throws IOException {
        try (GeoJson features = new GeoJson(in);
                var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(staged), 1 << 16))) {
            WKBWriter writer = new WKBWriter();
            while (true) {
                try {
                    Feature feature = features.next();
                    if (feature == null) return;
                    notes.read();
                    add(feature, writer, out);
                } catch (BadFeature e) {
                    notes.read();
                    notes.reject(e.number(), 1, e.getMessage());
                }
            }
        } catch (NotGeoJson e) {
            throw new UnreadableFile(e.getMessage());
        }
    }

    private void add(Feature feature, WKBWriter writer, DataOutputStream out) throws IOException {
        AreaProperty area = AreaProperty.of(feature, notes.name, stated);
        String wrong = wrong(feature, area);
        if (area == null || !wrong.isEmpty()) {
            notes.reject(feature.number(), 1, "Feature " + feature.number() + ": " + wrong);
            return;
        }
        layer = area.layer();
        mended += feature.mended() ? 1 : 0;
        turned.merge(feature.projection(), 1, Integer::sum);
        Envelope box = feature.outline().getEnvelopeInternal();
        out.writeUTF(area.code());
        out.writeUTF(area.name());
        for (double side : new double[] {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()})
            out.writeDouble(side);
        byte[] wkb = writer.write(feature.outline());
        out.writeInt(wkb.length);
        out.write(wkb);
    }

    private String wrong(Feature feature, @Nullable AreaProperty area) {
        if (area == null)
            return "it has no property with a code of the Government Statistical Service, such as LSOA21CD, WD25CD, lsoa_code or code.";
        Layer of = area.layer();
        if (!of.kind().isCode(area.code())) return "“" + area.code() + "” is not a code of " + of.words() + ".";
        if (layer != null && !layer.equals(of))
            return "it is one of " + of.words() + " in a file of " + layer.words() + ". Import each layer by itself.";
        return codes.add(area.code()) ? "" : area.code() + " is there twice; the first is kept.";
    }

    @Override
    public Iterator<StagedArea> iterator() {
        try {
            return new Staged(new DataInputStream(new BufferedInputStream(Files.newInputStream(staged), 1 << 16)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(staged);
        Files.deleteIfExists(staged.getParent());
    }

    /** Reads what was staged, and closes the file at its end. */
    private static final class Staged implements Iterator<StagedArea> {

        private final DataInputStream in;
        private @Nullable StagedArea next;

        Staged(DataInputStream in) {
            this.in = in;
            advance();
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public StagedArea next() {
            StagedArea area = next;
            if (area == null) throw new NoSuchElementException();
            advance();
            return area;
        }

        private void advance() {
            try {
                String code = in.readUTF();
                String name = in.readUTF();
                double[] box = new double[4];
                Arrays.setAll(box, i -> side());
                next = new StagedArea(code, name, box, in.readNBytes(in.readInt()));
            } catch (EOFException end) {
                next = null;
                close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private double side() {
            try {
                return in.readDouble();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void close() {
            try {
                in.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
