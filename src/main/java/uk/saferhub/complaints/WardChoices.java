package uk.saferhub.complaints;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.saferhub.configuration.Area;
import uk.saferhub.configuration.AreaKind;
import uk.saferhub.configuration.Settings;
import uk.saferhub.web.Choice;

/** The wards in which street work can be entered: those of the pack that lie in the partnership's area and still stand. */
final class WardChoices {

    private WardChoices() {}

    /** None where the pack names no wards: any words may stand then, and no briefing counts by them. */
    static List<Choice> of(Settings settings) {
        Map<String, Area> byCode = new HashMap<>();
        settings.pack().areas().forEach(area -> byCode.put(area.code(), area));
        Set<String> whole = new HashSet<>(Set.of(settings.partnership().area()));
        Area own = byCode.get(settings.partnership().area());
        if (own != null) whole.addAll(own.madeOf());
        return settings.pack().areas().stream()
                .filter(area -> area.kind() == AreaKind.WARD && area.to() == null && lies(area, whole, byCode))
                .map(area -> Choice.of(area.code(), area.name()))
                .toList();
    }

    private static boolean lies(Area ward, Set<String> whole, Map<String, Area> byCode) {
        Area at = ward;
        // No chain of areas is longer; a pack whose areas lie in each other would never end.
        for (int step = 0; at != null && step < AreaKind.values().length; step++) {
            String within = at.within();
            if (within == null) return false;
            if (whole.contains(within)) return true;
            at = byCode.get(within);
        }
        return false;
    }
}
