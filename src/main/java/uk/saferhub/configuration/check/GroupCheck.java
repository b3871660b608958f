package uk.saferhub.configuration.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.saferhub.configuration.LineKind;
import uk.saferhub.configuration.Pack;
import uk.saferhub.configuration.Priority;
import uk.saferhub.configuration.ReportingLine;
import uk.saferhub.configuration.reading.Spots;

/** Groups report upwards, never round. */
public final class GroupCheck implements Check {

    private static final Set<LineKind> UPWARDS =
            Set.of(LineKind.REPORTS_TO, LineKind.SUB_GROUP_OF, LineKind.ESCALATES_TO);

    @Override
    public void check(Pack pack, Spots spots) {
        Map<String, List<String>> above = new HashMap<>();
        pack.reportingLines().stream()
                .filter(line -> UPWARDS.contains(line.line()))
                .forEach(line -> above.computeIfAbsent(line.group(), code -> new ArrayList<>())
                        .add(line.parent()));
        for (ReportingLine line : pack.reportingLines()) {
            if (line.group().equals(line.parent()))
                spots.fault(line, "The group \"" + line.group() + "\" has a line to itself.");
            else if (UPWARDS.contains(line.line()) && Rounds.back(line.group(), above))
                spots.fault(
                        line, "The lines go round: following them up from \"" + line.group() + "\" leads back to it.");
        }
        Map<String, List<String>> priorities = new HashMap<>();
        for (Priority priority : pack.priorities()) {
            String under = priority.under();
            if (under != null) priorities.put(priority.code(), List.of(under));
        }
        pack.priorities().stream()
                .filter(priority -> Rounds.back(priority.code(), priorities))
                .forEach(priority -> spots.fault(
                        priority, "under", "The priority \"" + priority.title() + "\" stands under itself."));
    }
}
