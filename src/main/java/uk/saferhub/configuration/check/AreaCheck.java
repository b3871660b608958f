package uk.saferhub.configuration.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.saferhub.configuration.Area;
import uk.saferhub.configuration.AreaKind;
import uk.saferhub.configuration.Pack;
import uk.saferhub.configuration.reading.Spots;
import uk.saferhub.configuration.words.Say;

/** No area lies within itself, however far round. */
public final class AreaCheck implements Check {

    @Override
    public void check(Pack pack, Spots spots) {
        Map<String, List<String>> above = new HashMap<>();
        for (Area area : pack.areas()) {
            String within = area.within();
            if (within != null)
                above.computeIfAbsent(area.code(), code -> new ArrayList<>()).add(within);
            area.madeOf()
                    .forEach(part -> above.computeIfAbsent(part, code -> new ArrayList<>())
                            .add(area.code()));
            if (area.kind() == AreaKind.FOOTPRINT && area.madeOf().isEmpty())
                spots.fault(
                        area,
                        "The footprint \"" + area.name() + "\" is made of nothing: say which areas under \"made-of\".");
            if (area.kind() != AreaKind.FOOTPRINT && !area.madeOf().isEmpty())
                spots.fault(
                        area,
                        "madeOf",
                        "Only a footprint is made of other areas; \"" + area.name() + "\" is a "
                                + Say.words(area.kind()) + ".");
        }
        pack.areaLinks()
                .forEach(link -> above.computeIfAbsent(link.area(), code -> new ArrayList<>())
                        .add(link.within()));
        for (Area area : pack.areas()) {
            if (Rounds.back(area.code(), above))
                spots.fault(
                        area, "within", "\"" + area.name() + "\" lies within itself, by way of the areas above it.");
        }
    }
}
