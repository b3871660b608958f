package uk.saferhub.partnership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.saferhub.configuration.Group;
import uk.saferhub.configuration.GroupStatus;
import uk.saferhub.configuration.LineKind;
import uk.saferhub.configuration.ReportingLine;
import uk.saferhub.configuration.Settings;

/**
 * The groups of a partnership on a day, and the lines between them (GOV-04): its own, those below them, and those that any
 * of these report to, whosever they are.
 *
 * @param groups by code, in the order of the pack
 * @param lines those whose both ends are among the groups
 */
record Structure(LocalDate on, Map<String, Group> groups, List<ReportingLine> lines) {

    private static final Set<LineKind> UPWARDS = Set.of(LineKind.REPORTS_TO, LineKind.SUB_GROUP_OF);

    static Structure of(Settings settings, LocalDate on) {
        Map<String, Group> standing = new LinkedHashMap<>();
        settings.pack().groups().stream()
                .filter(group -> group.on(on) && group.status() != GroupStatus.DISSOLVED)
                .forEach(group -> standing.put(group.code(), group));
        List<ReportingLine> lines = settings.pack().reportingLines().stream()
                .filter(line ->
                        line.on(on) && standing.containsKey(line.group()) && standing.containsKey(line.parent()))
                .toList();
        Set<String> shown = shown(settings.partnershipCode(), standing, lines);
        standing.keySet().retainAll(shown);
        return new Structure(
                on,
                standing,
                lines.stream()
                        .filter(line -> shown.contains(line.group()) && shown.contains(line.parent()))
                        .toList());
    }

    private static Set<String> shown(String partnership, Map<String, Group> standing, List<ReportingLine> lines) {
        Set<String> shown = new HashSet<>();
        standing.values().stream()
                .filter(g -> g.partnership().equals(partnership))
                .forEach(g -> shown.add(g.code()));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (ReportingLine line : lines) {
                if (upwards(line) && shown.contains(line.parent())) grown |= shown.add(line.group());
            }
        }
        Set<String> further = new HashSet<>();
        for (ReportingLine line : lines) {
            if (shown.contains(line.group())) further.add(line.parent());
            if (shown.contains(line.parent())) further.add(line.group());
        }
        shown.addAll(further);
        return shown;
    }

    static boolean upwards(ReportingLine line) {
        return UPWARDS.contains(line.line());
    }

    /** The groups that a group reports to; it may be two. */
    List<String> parents(String code) {
        return lines.stream()
                .filter(line -> upwards(line) && line.group().equals(code))
                .map(ReportingLine::parent)
                .distinct()
                .toList();
    }

    List<String> children(String code) {
        return groups.keySet().stream()
                .filter(child -> parents(child).contains(code))
                .toList();
    }

    /** The list that is equal to the picture: each group under every group it reports to. */
    List<Branch> branches() {
        return groups.keySet().stream()
                .filter(code -> parents(code).isEmpty())
                .map(code -> branch(code, ""))
                .toList();
    }

    private Branch branch(String code, String under) {
        List<String> says = new ArrayList<>();
        parents(code).stream()
                .filter(parent -> !parent.equals(under))
                .forEach(parent -> says.add("also reports to " + name(parent)));
        lines.stream()
                .filter(line -> !upwards(line) && line.group().equals(code))
                .forEach(line -> says.add(line.line().words() + " " + name(line.parent())));
        List<Branch> below =
                children(code).stream().map(child -> branch(child, code)).toList();
        return new Branch(groups.get(code), says, below);
    }

    String name(String code) {
        return groups.get(code).name();
    }

    /**
     * A group in the list.
     *
     * @param says its other lines, as the end of a sentence that begins with its name
     */
    record Branch(Group group, List<String> says, List<Branch> below) {}
}
