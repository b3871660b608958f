package uk.saferhub.crimedata.incidents;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.saferhub.kernel.Period;

/** A file with the records that were read from it, which a test may hold all at once. */
record Reading(List<Incident> incidents, List<String> wrong, List<String> told, List<String> headings) {

    static Reading read(Path file, IncidentColumns kept, Period period, LocalDate today) {
        List<Incident> incidents = new ArrayList<>();
        IncidentFile read = IncidentFile.read(file, kept, period, today, incidents::add);
        return new Reading(incidents, read.wrong(), read.told(), read.headings());
    }
}
