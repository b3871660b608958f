package uk.saferhub.crimedata.incidents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.saferhub.access.Seat;
import uk.saferhub.crimedata.catalogue.DataSet;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Detail;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Link;
import uk.saferhub.web.charts.BarChart;
import uk.saferhub.web.charts.Svg;

/**
 * The page of a quarter's hate crime.
 *
 * @param sets those that the reader sees, counted or not
 * @param crimes how many crimes of the quarter each set has
 * @param place what it is confined to, and the choices; no choices for whoever may not narrow it
 * @param unplaced crimes of the quarter that have no area, and so are in none
 * @param national the cited share of the dominant strand, or empty
 * @param seats from which notes are written and sets are marked
 * @param records the sets of records that could be marked
 * @param readsRegisters whether the registers about hate crime are open to the reader
 * @param files the same numbers as a file; none for whoever may not download
 */
record HatePage(
        Frame frame,
        Fields fields,
        HateFilter filter,
        List<HateSet> sets,
        Map<UUID, Long> crimes,
        HatePlaces.Asked place,
        long unplaced,
        HateStatement statement,
        LocalDate today,
        String national,
        List<ContextNotes.Note> notes,
        List<Seat> seats,
        List<DataSet> records,
        boolean readsRegisters,
        List<Link> files) {

    /** What one set adds. @param counted whether it is in the statement */
    record Row(HateSet set, String now, String before, String crimes, boolean counted) {}

    List<Row> rows() {
        return sets.stream()
                .map(set -> {
                    Delivered now = set.delivered(filter.period());
                    boolean counted = filter.sets().contains(set);
                    String many = counted && !now.nothing() ? "%,d".formatted(crimes.getOrDefault(set.id(), 0L)) : "";
                    return new Row(
                            set, now.words(), set.delivered(filter.before()).words(), many, counted);
                })
                .toList();
    }

    List<Choice> quarters() {
        return filter.quarters(today).stream()
                .map(each -> Choice.of(each.key(), each.words()))
                .toList();
    }

    List<Choice> choices() {
        return sets.stream().map(set -> Choice.of(set.id(), set.words())).toList();
    }

    List<Choice> markable() {
        return records.stream()
                .map(set -> Choice.of(set.id(), set.name() + ", " + set.supplier()))
                .toList();
    }

    List<Detail> summary() {
        List<Detail> rows = new ArrayList<>();
        String delivered = statement.delivered().whole()
                ? ""
                : " (" + statement.delivered().words() + ")";
        rows.add(Detail.of("Hate crimes", "%,d%s, %s".formatted(statement.crimes(), delivered, statement.change())));
        rows.add(Detail.of("Hate incidents that are no crimes", "%,d".formatted(statement.incidents())));
        rows.add(Detail.of("Against a police officer on duty", some(statement.officers())));
        rows.add(Detail.of("Monday to Friday", some(statement.weekdays())));
        rows.add(Detail.of("Most began", statement.peak().isEmpty() ? "Not known" : statement.peak()));
        rows.add(Detail.of("Hour not known", "%,d".formatted(statement.withoutHour())));
        return rows;
    }

    private String some(long crimes) {
        return "%,d%s".formatted(crimes, statement.crimes() == 0 ? "" : " (" + statement.share(crimes) + ")");
    }

    List<Choice> realms() {
        return seats.stream()
                .map(seat -> Choice.of(seat.realmId(), seat.partnershipName() + ", " + seat.compartment()))
                .distinct()
                .toList();
    }

    Svg strands() {
        return new BarChart(
                        "strands",
                        "Hate crimes by strand, " + filter.quarter().words(),
                        statement.strands().entrySet().stream()
                                .map(each -> new BarChart.Bar(each.getKey().words(), each.getValue()))
                                .toList())
                .svg();
    }

    Svg hours() {
        List<BarChart.Bar> bars = new ArrayList<>();
        for (int hour = 0; hour < 24; hour++) {
            bars.add(new BarChart.Bar(hour(hour), statement.hours().get(hour)));
        }
        String title = "Hate crimes by the hour in which they began, "
                + filter.quarter().words();
        return new BarChart("hours", title, bars).svg();
    }

    static String hour(int hour) {
        return "%02d:00".formatted(hour);
    }
}
