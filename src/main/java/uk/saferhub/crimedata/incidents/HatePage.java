package uk.saferhub.crimedata.incidents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        HateTold told,
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
        List<Optional<Long>> many = told.together(filter.sets().stream()
                .map(set -> crimes.getOrDefault(set.id(), 0L))
                .toList());
        return sets.stream()
                .map(set -> {
                    Delivered now = set.delivered(filter.period());
                    int at = filter.sets().indexOf(set);
                    boolean counted = at >= 0;
                    String crimes = counted && !now.nothing() ? new HateTold.Cell("", many.get(at)).words() : "";
                    return new Row(
                            set, now.words(), set.delivered(filter.before()).words(), crimes, counted);
                })
                .toList();
    }

    List<Choice> quarters() {
        return filter.quarters(today).stream()
                .map(each -> Choice.of(each.key(), each.words()))
                .toList();
    }

    HateStatement statement() {
        return told.statement();
    }

    /** None for whoever is not told exact numbers: those of all sets less those of one are another's. */
    List<Choice> choices() {
        if (!told.exact()) return List.of();
        return sets.stream().map(set -> Choice.of(set.id(), set.words())).toList();
    }

    List<Choice> markable() {
        return records.stream()
                .map(set -> Choice.of(set.id(), set.name() + ", " + set.supplier()))
                .toList();
    }

    List<Detail> summary() {
        List<Detail> rows = new ArrayList<>();
        HateStatement statement = statement();
        String delivered = statement.delivered().whole()
                ? ""
                : " (" + statement.delivered().words() + ")";
        rows.add(Detail.of(
                "Hate crimes",
                "%s%s, %s".formatted(told.alone("", statement.crimes()).words(), delivered, told.change())));
        rows.add(Detail.of(
                "Hate incidents that are no crimes",
                told.alone("", statement.incidents()).words()));
        if (told.few()) return rows;
        rows.add(Detail.of("Against a police officer on duty", some(statement.officers())));
        rows.add(Detail.of("Monday to Friday", some(statement.weekdays())));
        rows.add(Detail.of("Most began", told.peak()));
        rows.add(Detail.of("Hour not known", told.hours().getLast().words()));
        return rows;
    }

    private String some(long crimes) {
        HateTold.Cell cell = told.ofAll("", crimes);
        return cell.words() + (share(cell).isEmpty() ? "" : " (" + share(cell) + ")");
    }

    String share(HateTold.Cell cell) {
        return cell.count().map(statement()::share).orElse("");
    }

    List<Choice> realms() {
        return seats.stream()
                .map(seat -> Choice.of(seat.realmId(), seat.partnershipName() + ", " + seat.compartment()))
                .distinct()
                .toList();
    }

    Svg strands() {
        return new BarChart(
                        "strands", "Hate crimes by strand, " + filter.quarter().words(), bars(told.strands()))
                .svg();
    }

    Svg hourChart() {
        String title = "Hate crimes by the hour in which they began, "
                + filter.quarter().words();
        return new BarChart("hours", title, bars(hours())).svg();
    }

    /** Those whose hour is known. */
    List<HateTold.Cell> hours() {
        return told.hours().subList(0, told.hours().size() - 1);
    }

    private static List<BarChart.Bar> bars(List<HateTold.Cell> cells) {
        return cells.stream()
                .filter(cell -> cell.count().isPresent())
                .map(cell -> new BarChart.Bar(cell.name(), cell.count().get()))
                .toList();
    }
}
