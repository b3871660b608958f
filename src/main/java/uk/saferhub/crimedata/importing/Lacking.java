package uk.saferhub.crimedata.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Files that look like a data set that is known, and lack a column that it must have. */
final class Lacking {

    /** @param told columns by which it is recognised @param needed those of them that it must have */
    private record Known(String words, List<String> told, List<String> needed) {

        long found(List<String> names) {
            return told.stream().filter(names::contains).count();
        }
    }

    private static final List<Known> KNOWN = List.of(
            new Known(
                    "street crime",
                    List.of(
                            "month",
                            "reported by",
                            "falls within",
                            "location",
                            "lsoa name",
                            "crime type",
                            "last outcome category"),
                    List.of("month", "reported by", "crime type", "lsoa code")),
            new Known(
                    "outcomes of crimes",
                    List.of("crime id", "month", "reported by", "location", "lsoa code", "outcome type"),
                    List.of("crime id", "month", "reported by", "lsoa code", "outcome type")),
            new Known(
                    "deprivation",
                    List.of("featurecode", "datecode", "measurement", "units", "value", "indices of deprivation"),
                    List.of(
                            "lsoa code (2011)",
                            "index of multiple deprivation (imd) rank",
                            "index of multiple deprivation (imd) decile")),
            new Known(
                    "recorded offences",
                    List.of(
                            "financial year",
                            "financial quarter",
                            "force name",
                            "csp name",
                            "offence code",
                            "number of offences"),
                    List.of("financial year", "offence code", "number of offences")));

    private Lacking() {}

    /** A sentence that names what is not there; empty for a line that looks like nothing that is known. */
    static String of(List<String> header) {
        List<String> names = header.stream().map(Header::plain).toList();
        Known nearest = KNOWN.stream()
                .max(Comparator.comparingLong(known -> known.found(names)))
                .orElseThrow();
        List<String> missing = new ArrayList<>(nearest.needed());
        missing.removeAll(names);
        boolean near = nearest.found(names) * 2 >= nearest.told().size();
        if (!near || missing.isEmpty()) return "";
        return "It looks like %s, but has no column %s. Its columns are %s."
                .formatted(nearest.words(), quoted(missing), quoted(header));
    }

    private static String quoted(List<String> names) {
        return names.stream()
                .limit(30)
                .map(name -> "“" + Rubbish.printable(name) + "”")
                .collect(Collectors.joining(", "));
    }
}
