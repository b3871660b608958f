package uk.saferhub.configuration.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import uk.saferhub.configuration.Pack;
import uk.saferhub.configuration.PanelType;
import uk.saferhub.configuration.Partnership;
import uk.saferhub.configuration.reading.Spots;
import uk.saferhub.configuration.words.Say;

/** The sections of a panel share out its partnership's area: nothing twice, nothing left over (ORG-06). */
public final class PanelCheck implements Check {

    @Override
    public void check(Pack pack, Spots spots) {
        AreaTree tree = new AreaTree(pack);
        Map<String, Partnership> partnerships = new HashMap<>();
        pack.partnerships().forEach(p -> partnerships.putIfAbsent(p.code(), p));
        for (PanelType panel : pack.panels()) {
            Partnership partnership = partnerships.get(panel.partnership());
            if (partnership == null || panel.sections().isEmpty()) continue;
            Set<String> left = new HashSet<>(tree.parts(partnership.area()));
            Set<String> heard = new HashSet<>();
            for (PanelType.Section section : panel.sections()) {
                for (String part : tree.parts(section.area())) {
                    if (!heard.add(part))
                        spots.fault(
                                section,
                                "area",
                                "The sections of " + panel.name() + " overlap: " + tree.name(part)
                                        + " is heard in two of them.");
                    left.remove(part);
                }
            }
            if (!left.isEmpty())
                spots.fault(
                        panel,
                        "sections",
                        "The sections of " + panel.name() + " leave out "
                                + Say.list(
                                        left.stream().map(tree::name).sorted().toList()) + ".");
        }
    }
}
