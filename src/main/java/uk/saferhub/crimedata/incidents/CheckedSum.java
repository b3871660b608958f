package uk.saferhub.crimedata.incidents;

import java.util.List;
import java.util.Map;
import uk.saferhub.kernel.Period;

/** Adds up, part by part, what taking in a file would do. */
final class CheckedSum {

    private final Period period;
    private long rows;
    private long fresh;
    private long same;
    private long located;
    private long stay;

    /** @param period that the file replaces */
    CheckedSum(Period period) {
        this.period = period;
    }

    /** @param known what is known of the part's references, by reference */
    void add(List<Incident> part, Map<String, Incident> known) {
        for (Incident incident : part) {
            Incident before = known.get(incident.reference());
            rows++;
            if (before == null) fresh++;
            else if (before.equals(incident)) same++;
            if (before != null && period.contains(before.from().toLocalDate())) stay++;
            if (incident.area() != null || incident.at() != null) located++;
        }
    }

    /** @param inPeriod how many records are known of the period */
    IncidentCheck.Effect effect(long inPeriod) {
        return new IncidentCheck.Effect(rows, fresh, rows - fresh - same, same, inPeriod - stay, located);
    }
}
