package uk.saferhub.crimedata.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.saferhub.crimedata.areas.AreaKind;

/**
 * Which column says where the people of a row live. Tables name the district before the small area, so it is the finest that
 * counts, by its heading and by the codes themselves.
 */
final class AreaColumns {

    /** The nations beside England and Wales, and what lies over regions; no crime here is placed in them. */
    private static final Pattern ELSEWHERE = Pattern.compile("[SNKLM]\\d{8}|E92\\d{6}|95[A-Z]{2}\\d{2}[A-Z]\\d?");

    private static final Pattern FOOT = Pattern.compile("(grand )?total", Pattern.CASE_INSENSITIVE);

    private record Column(int place, AreaHeading heading) {}

    /** @param year of its boundaries by the column's heading; 0 where that says none */
    record Area(String code, AreaKind kind, int year) {}

    private final List<Column> columns = new ArrayList<>();
    private final List<AreaHeading> headings = new ArrayList<>();

    AreaColumns(Header header) {
        for (int i = 0; i < header.names().size(); i++) {
            int place = i;
            AreaHeading.of(header.names().get(i)).ifPresent(heading -> {
                headings.add(heading);
                if (heading.coded() || small(heading.kind())) columns.add(new Column(place, heading));
            });
        }
        if (columns.stream().anyMatch(column -> column.heading().coded())) {
            // "2021 super output area - lower layer" beside "mnemonic" is a column of names.
            columns.removeIf(column -> !column.heading().coded());
        }
        columns.sort(Comparator.comparing(
                column -> column.heading().kind(), Comparator.nullsLast(Comparator.naturalOrder())));
    }

    boolean none() {
        return columns.isEmpty();
    }

    /** Whether no heading says of which areas the codes are. */
    boolean vague() {
        return columns.stream().allMatch(column -> column.heading().kind() == null);
    }

    /** The year that any heading says of areas of a kind, a column of their names among them; 0 where none does. */
    int yearOf(AreaKind kind) {
        return headings.stream()
                .filter(heading -> heading.kind() == kind)
                .mapToInt(AreaHeading::year)
                .max()
                .orElse(0);
    }

    /** The row's area; empty for one of another nation, and for the foot of a table. */
    Optional<Area> of(List<String> fields) throws RejectedRow {
        Area finest = null;
        String finestText = fields.get(columns.getFirst().place());
        for (Column column : columns) {
            String text = fields.get(column.place());
            // A district that is in no county has the county E99999999.
            if (text.endsWith("99999999")) continue;
            if (finest == null
                    && (ELSEWHERE.matcher(text).matches() || FOOT.matcher(text).matches())) return Optional.empty();
            AreaKind kind = kind(text, column.heading());
            if (kind == null && !text.isEmpty() && column.heading().kind() != null && finest == null)
                throw new RejectedRow("“" + text + "” is not the code of an area.");
            if (kind != null && (finest == null || kind.compareTo(finest.kind()) < 0))
                finest = new Area(text, kind, column.heading().year());
        }
        if (finest == null) throw new RejectedRow("“" + finestText + "” is not the code of an area.");
        return Optional.of(finest);
    }

    private static boolean small(@Nullable AreaKind kind) {
        return kind == AreaKind.LSOA || kind == AreaKind.MSOA;
    }

    /** Of a county's column the code of a unitary council is a county's; else the code itself says what it is. */
    private static @Nullable AreaKind kind(String text, AreaHeading heading) {
        AreaKind named = heading.kind();
        return named != null && named.isCode(text) ? named : AreaKind.of(text).orElse(null);
    }
}
