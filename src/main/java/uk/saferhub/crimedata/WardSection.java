package uk.saferhub.crimedata;

import java.util.ArrayList;
import java.util.List;
import uk.saferhub.web.charts.BarChart;

/** The part of the page of crime that counts by ward: those with most as a chart, all of them as a table. */
record WardSection(CrimeData crime, CrimeFilter filter, String what) {

    private static final int DRAWN = 15;

    CrimePage.Section section() {
        try {
            return of(crime.count(filter.question(List.of(Dimension.WARD, Dimension.DISTRICT))));
        } catch (NoLookup none) {
            return new CrimePage.Section(null, List.of(), none.getMessage(), "");
        }
    }

    private CrimePage.Section of(Counts counts) {
        List<Counts.Row> wards =
                counts.mostFirst().stream().filter(WardSection::placed).toList();
        List<CrimePage.Row> rows = new ArrayList<>();
        wards.forEach(
                row -> rows.add(CrimePage.Row.of(row.names().get(0), row.names().get(1), row.count(), counts.total())));
        counts.rows().stream()
                .filter(row -> !placed(row))
                .forEach(row -> rows.add(CrimePage.Row.of(unplaced(row), "", row.count(), counts.total())));
        return new CrimePage.Section(
                wards.isEmpty() ? null : chart(wards).svg(), rows, note(counts), filter.file("ward,district"));
    }

    private BarChart chart(List<Counts.Row> wards) {
        List<BarChart.Bar> bars = wards.stream()
                .limit(DRAWN)
                .map(row -> new BarChart.Bar(label(row, wards), row.count().orElse(0)))
                .toList();
        return new BarChart("wards", what + ", the %d wards with most".formatted(bars.size()), bars);
    }

    /** A ward's name, with its district only where another ward has the same. */
    private static String label(Counts.Row ward, List<Counts.Row> wards) {
        String name = ward.names().getFirst();
        boolean another = wards.stream()
                        .filter(row -> row.names().getFirst().equals(name))
                        .count()
                > 1;
        return another ? String.join(", ", ward.names()) : name;
    }

    private static String note(Counts counts) {
        String wards = ("Wards of " + counts.wardYear() + "; the chart shows those with most, the table all of them. "
                        + counts.wardCaveat())
                .strip();
        if (counts.lsoaYears().size() < 2) {
            return wards;
        }
        return wards
                + " Some of these months were published by small areas of the 2011 census and some by those of 2021:"
                + " each was placed by its own, and a ward's numbers may break where the areas changed.";
    }

    private static boolean placed(Counts.Row row) {
        return !row.names().getFirst().isEmpty();
    }

    private static String unplaced(Counts.Row row) {
        return row.keys().getFirst().equals("no LSOA") ? "Not given a place" : "Outside the look-up of wards";
    }
}
