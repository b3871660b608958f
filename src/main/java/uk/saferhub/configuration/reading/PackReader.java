package uk.saferhub.configuration.reading;

import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import uk.saferhub.configuration.Header;
import uk.saferhub.configuration.Pack;
import uk.saferhub.configuration.PackFile;

/** Reads the files of a pack into its records; sections of the same name in several files add up. */
public final class PackReader {

    private static final Header NO_HEADER = new Header("", "", 1, "");

    private final Spots spots;
    private final Map<String, List<Object>> sections = new LinkedHashMap<>();
    private Header header = NO_HEADER;

    public PackReader(Spots spots) {
        this.spots = spots;
    }

    public Pack read(List<PackFile> files) {
        files.stream().filter(PackFile::isYaml).forEach(this::readFile);
        if (header == NO_HEADER) {
            spots.fault(
                    new Spot("pack.yaml", 1),
                    "No file of the folder holds the section \"pack\", which says what this pack is.");
        } else if (header.format() != 1) {
            spots.fault(header, "format", "This program reads format 1, not " + header.format() + ".");
        }
        return pack();
    }

    private void readFile(PackFile file) {
        Binder binder = new Binder(file.name(), spots);
        root(file).ifPresent(root -> {
            Map<String, RecordComponent> known = known();
            binder.entries(root, "the file").forEach((key, entry) -> {
                RecordComponent part = known.get(key);
                if (part == null) {
                    binder.fault(entry.key(), Binder.unknown(key, known.keySet(), file.name()));
                } else {
                    take(part, binder.value(entry.value(), part.getGenericType(), key), binder.spot(entry.key()));
                }
            });
        });
    }

    private static Map<String, RecordComponent> known() {
        Map<String, RecordComponent> known = new LinkedHashMap<>();
        Shape.parts(Pack.class).forEach(part -> known.put(Shape.key(part.getName()), part));
        return known;
    }

    private void take(RecordComponent part, @org.jspecify.annotations.Nullable Object value, Spot spot) {
        if (value instanceof List<?> things) {
            sections.computeIfAbsent(part.getName(), name -> new ArrayList<>()).addAll(things);
        } else if (value instanceof Header found) {
            if (header != NO_HEADER)
                spots.fault(
                        spot,
                        "The section \"pack\" is in " + spots.of(header, "").file() + " already.");
            header = found;
        }
    }

    private Optional<Node> root(PackFile file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.bytes()))
                    .toString();
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(file.name())
                    .setAllowDuplicateKeys(true)
                    .setMaxAliasesForCollections(20)
                    .build();
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isEmpty()) spots.fault(new Spot(file.name(), 1), "The file says nothing.");
            return root;
        } catch (CharacterCodingException e) {
            spots.fault(new Spot(file.name(), 1), "The file is not written in UTF-8.");
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            spots.fault(new Spot(file.name(), line), "This is not YAML: " + e.getProblem() + ".");
        } catch (YamlEngineException e) {
            spots.fault(new Spot(file.name(), 1), "This is not YAML: " + e.getMessage() + ".");
        }
        return Optional.empty();
    }

    private Pack pack() {
        List<RecordComponent> parts = Shape.parts(Pack.class);
        Object[] values = parts.stream()
                .map(part -> part.getType() == Header.class
                        ? header
                        : List.copyOf(sections.getOrDefault(part.getName(), List.of())))
                .toArray();
        try {
            return (Pack) Shape.making(Pack.class).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
