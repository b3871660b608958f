package uk.saferhub.crimedata.importing;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.areas.Layer;
import uk.saferhub.crimedata.areas.Link;
import uk.saferhub.crimedata.store.AreaList.LinkSet;

/**
 * Reads a look-up between areas: the finest of its columns of codes (LAD16CD) belongs to each of the others (CSP16CD,
 * PFA16CD). From and to dates are read where it has columns of those names. It is small, so it is held in memory.
 */
final class LinkReading {

    private static final int MOST = 500_000;

    private static final String WITHOUT_DISTRICTS =
            "It has no column of districts, such as LAD25CD: street crime is placed in wards only by a look-up that has one.";

    private final Records records;
    private final Header header;
    private final List<Integer> codes;
    private final FileNotes notes;
    private final Map<Integer, List<Link>> links = new TreeMap<>();
    private final Set<String> seen = new HashSet<>();

    LinkReading(Records records, List<String> names, FileNotes notes) {
        this.records = records;
        this.header = new Header(names);
        this.codes = codes(header);
        this.notes = notes;
    }

    /** Whether a first line is that of such a look-up: codes of at least two layers. */
    static boolean is(List<String> names) {
        return codes(new Header(names)).size() > 1;
    }

    List<LinkSet> sets() throws IOException {
        while (records.next()) {
            notes.read();
            try {
                row(records.fields());
            } catch (RejectedRow e) {
                if (!records.ended()) throw UnreadableFile.cutOff(records.number());
                notes.reject(records.number(), 1, e.getMessage());
            }
        }
        notes.lastLine(records.number());
        List<LinkSet> sets = new ArrayList<>();
        Layer child = layer(codes.getFirst());
        links.forEach((parent, of) -> sets.add(new LinkSet(
                child,
                layer(parent),
                of,
                hash(child.slug() + " in " + layer(parent).slug(), of))));
        if (child.kind() == AreaKind.LSOA
                && sets.stream().anyMatch(set -> set.parent().kind() == AreaKind.WARD)) notes.say(WITHOUT_DISTRICTS);
        return sets;
    }

    private void row(List<String> fields) throws RejectedRow {
        header.fits(fields);
        // Look-ups of the whole kingdom: no crime here is placed in the other nations.
        if (fields.get(codes.getFirst()).matches("[SN]\\d{8}|95.*")) return;
        String child = code(fields, codes.getFirst());
        LocalDate from = day(fields, "from", "valid_from", "start_date");
        LocalDate to = day(fields, "to", "valid_to", "end_date");
        String change = header.of(fields, "chgind").toUpperCase(Locale.ROOT);
        for (int parent : codes.subList(1, codes.size())) {
            String code = fields.get(parent).strip();
            // A district that is in no county has the county E99999999.
            if (code.isEmpty() || code.matches("[EW]9{8}") || !seen.add(parent + " " + child + " " + code)) continue;
            String kept = layer(parent).kind() == layer(codes.getFirst()).kind() ? change : "";
            if (seen.size() > MOST) throw new RejectedRow("There are more than 500,000 pairs before it.");
            links.computeIfAbsent(parent, none -> new ArrayList<>())
                    .add(new Link(
                            child,
                            name(fields, codes.getFirst()),
                            code(fields, parent),
                            name(fields, parent),
                            kept,
                            from,
                            to));
        }
    }

    private String code(List<String> fields, int column) throws RejectedRow {
        String code = fields.get(column);
        if (!layer(column).kind().isCode(code))
            throw new RejectedRow(
                    "“" + code + "” is not a code of " + layer(column).words() + ".");
        return code;
    }

    private String name(List<String> fields, int column) {
        return header.of(fields, header.names().get(column).replaceAll("cd$", "nm"));
    }

    private @Nullable LocalDate day(List<String> fields, String... columns) throws RejectedRow {
        for (String column : columns) {
            String text = header.of(fields, column);
            if (text.isEmpty()) continue;
            try {
                return LocalDate.parse(text.substring(0, Math.min(10, text.length())));
            } catch (DateTimeParseException e) {
                throw new RejectedRow("“" + text + "” is not a day such as 2023-04-01.");
            }
        }
        return null;
    }

    private Layer layer(int column) {
        return Layer.ofColumn(header.names().get(column)).orElseThrow();
    }

    /** The columns of codes, the finest layer first; of two censuses' small areas the older belongs to the newer. */
    private static List<Integer> codes(Header header) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < header.names().size(); i++) {
            String name = header.names().get(i);
            if (name.endsWith("cd") && Layer.ofColumn(name).isPresent()) found.add(i);
        }
        found.sort(java.util.Comparator.comparing(
                i -> Layer.ofColumn(header.names().get(i)).orElseThrow()));
        return found;
    }

    /** @param layers of which years: the same links of another year are another look-up */
    private static String hash(String layers, List<Link> links) {
        var digest = Hash.sha256();
        digest.update((layers + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        links.forEach(link -> digest.update((link + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }
}
