package uk.saferhub.crimedata.importing;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.Layer;
import uk.saferhub.crimedata.geojson.Feature;

/**
 * Which area a feature of GeoJSON is: the property with the code of the finest area, since a ward's feature names its district
 * too. Copies of official outlines call it code, lsoa_code or WARDCODE and leave the year to the file's name.
 */
record AreaProperty(Layer layer, String code, String name) {

    private record Found(String property, String code, AreaKind kind, int year, boolean official) {}

    /**
     * Null where no property holds such a code.
     *
     * @param file its name
     * @param stated what whoever brings it says of its areas, which the official name of a property goes before
     * @throws UnreadableFile if nothing says of which year the areas are
     */
    static @Nullable AreaProperty of(Feature feature, String file, @Nullable Layer stated) throws UnreadableFile {
        Optional<Found> named = feature.properties().entrySet().stream()
                .flatMap(property -> named(property).stream())
                .min(Comparator.comparing(Found::kind).thenComparing(found -> !found.official()));
        if (stated != null && named.filter(Found::official).isEmpty()) {
            Optional<Found> meant = meant(feature, stated);
            if (meant.isPresent()) return new AreaProperty(stated, meant.get().code(), name(feature, meant.get()));
        }
        // Of properties that no heading explains, the codes themselves say what they are.
        Found found = named.or(() -> feature.properties().entrySet().stream()
                        .flatMap(property -> AreaKind.of(property.getValue())
                                .map(kind -> new Found(property.getKey(), property.getValue(), kind, 0, false))
                                .stream())
                        .min(Comparator.comparing(Found::kind)))
                .orElse(null);
        return found == null
                ? null
                : new AreaProperty(
                        new Layer(found.kind(), found.year() > 0 ? found.year() : ofFile(file, found.kind())),
                        found.code(),
                        name(feature, found));
    }

    private static Optional<Found> meant(Feature feature, Layer stated) {
        return feature.properties().entrySet().stream()
                .filter(property -> stated.kind().isCode(property.getValue()))
                .map(property -> new Found(property.getKey(), property.getValue(), stated.kind(), stated.year(), false))
                .findFirst();
    }

    /** The official form of a heading (WD25CD) says what its codes are meant to be, even where they are something else. */
    private static Optional<Found> named(Map.Entry<String, String> property) {
        String code = property.getValue();
        String key = property.getKey();
        Optional<Layer> official =
                key.toUpperCase(java.util.Locale.ROOT).endsWith("CD") ? Layer.ofColumn(key) : Optional.empty();
        if (official.isPresent()) return official.map(layer -> new Found(key, code, layer.kind(), layer.year(), true));
        return AreaHeading.of(key)
                .flatMap(heading -> (heading.kind() != null && heading.kind().isCode(code)
                                ? Optional.of(heading.kind())
                                : AreaKind.of(code))
                        .map(kind -> new Found(key, code, kind, heading.year(), false)));
    }

    private static int ofFile(String file, AreaKind kind) throws UnreadableFile {
        String last = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('›')) + 1);
        boolean ofACensus = kind == AreaKind.LSOA || kind == AreaKind.MSOA;
        int year = AreaHeading.ofFile(last, kind);
        if (year == 0) year = Header.year(last);
        if (year == 0 || ofACensus && year % 10 != 1)
            throw new UnreadableFile(
                    "It does not say of which year its %s are. Name the property of their codes %s21CD, for those of 2021, or put that year into the file's name, as in %s-2021.geojson, or say it when you import it."
                            .formatted(kind.words(), kind.prefix(), kind.word()));
        return year;
    }

    /** For showing: WD25NM beside WD25CD, lsoa_name beside lsoa_code; the code itself where there is none. */
    private static String name(Feature feature, Found found) {
        String key = found.property();
        return Stream.of(
                        key.replaceAll("(?i)cd$", "NM"),
                        key.replaceAll("cd$", "nm"),
                        key.replaceAll("CODE", "NAME"),
                        key.replaceAll("[Cc]ode", "name"),
                        key.replaceAll("[Cc]ode", "Name"),
                        "name",
                        "NAME",
                        "Name",
                        "label")
                .filter(other -> !other.equals(key))
                .map(other -> feature.properties().getOrDefault(other, "").strip())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(found.code());
    }
}
