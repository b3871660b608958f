package uk.saferhub.crimedata.incidents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Incidents as a file of our own, under our own headings: what waits for a decision holds these columns and no others. */
final class IncidentCsv {

    private static final List<String> HEADINGS = List.of(
            "reference",
            "crime",
            "type",
            "code",
            "from",
            "to",
            "area",
            "domestic",
            "hate",
            "knife",
            "alcohol",
            "officer",
            "east",
            "north",
            "place");

    private IncidentCsv() {}

    static String of(Collection<Incident> incidents) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter rows = new CSVPrinter(text, CSVFormat.DEFAULT)) {
            rows.printRecord(HEADINGS);
            for (Incident incident : incidents) rows.printRecord(cells(incident));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** How many incidents a file of our own holds. */
    static long count(String file) {
        try (CSVParser rows = CSVParser.parse(file, CSVFormat.DEFAULT)) {
            return Math.max(0, rows.stream().count() - 1);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static List<@Nullable Object> cells(Incident incident) {
        GridPoint at = incident.at();
        return java.util.Arrays.asList(
                incident.reference(),
                yes(incident.isCrime()),
                incident.kind(),
                incident.offenceCode(),
                incident.hasTime() ? incident.from() : incident.from().toLocalDate(),
                incident.to(),
                incident.area(),
                yes(incident.isDomestic()),
                incident.strands().stream().map(Strand::key).collect(Collectors.joining(";")),
                yes(incident.hasKnife()),
                yes(incident.hasAlcohol()),
                yes(incident.victimIsOfficer()),
                at == null ? null : at.east(),
                at == null ? null : at.north(),
                incident.place());
    }

    private static String yes(boolean flag) {
        return flag ? "yes" : "no";
    }
}
