package uk.saferhub.configuration.check;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.saferhub.configuration.Compartment;
import uk.saferhub.configuration.Metric;
import uk.saferhub.configuration.Pack;
import uk.saferhub.configuration.Partnership;
import uk.saferhub.configuration.PartnershipKind;
import uk.saferhub.configuration.reading.Shape;
import uk.saferhub.configuration.reading.Spots;

/** What works in a compartment works in one that the partnership has, and every compartment can be entered. */
public final class PartnershipCheck implements Check {

    @Override
    public void check(Pack pack, Spots spots) {
        Map<String, Set<Compartment>> has = new HashMap<>();
        pack.partnerships()
                .forEach(p -> has.put(
                        p.code(),
                        p.compartments().isEmpty()
                                ? EnumSet.noneOf(Compartment.class)
                                : EnumSet.copyOf(p.compartments())));
        for (Partnership partnership : pack.partnerships()) {
            kind(partnership, spots);
        }
        pack.roles().forEach(role -> within(role, role.partnerships(), role.compartment(), has, spots));
        pack.panels().forEach(panel -> within(panel, List.of(panel.partnership()), panel.compartment(), has, spots));
        pack.agreements()
                .forEach(agreement -> agreement
                        .compartments()
                        .forEach(compartment ->
                                within(agreement, List.of(agreement.partnership()), compartment, has, spots)));
        for (Metric metric : pack.metrics()) {
            String counted = metric.countedIn();
            within(
                    metric,
                    counted == null ? metric.partnerships() : List.of(counted),
                    metric.compartment(),
                    has,
                    spots);
        }
        entered(pack, spots);
        permissions(pack, spots);
    }

    private static void kind(Partnership partnership, Spots spots) {
        Integer from = partnership.mapFrom();
        if (from != null && (from < 10 || from > 10_000))
            spots.fault(
                    partnership, "map-from", "A map is drawn from 10 to 10,000 incidents on, not from " + from + ".");
        if (partnership.kind() == PartnershipKind.JOINT
                && partnership.jointlyOf().size() < 2)
            spots.fault(
                    partnership,
                    "kind",
                    "A joint partnership says whose it is: name two or more under \"jointly-of\".");
        String colour = partnership.colour();
        if (colour != null && !colour.matches("#[0-9a-fA-F]{6}"))
            spots.fault(partnership, "colour", "A colour is written like \"#1d70b8\", not \"" + colour + "\".");
    }

    private static void within(
            Object thing,
            List<String> partnerships,
            Compartment compartment,
            Map<String, Set<Compartment>> has,
            Spots spots) {
        for (String code : partnerships) {
            Set<Compartment> compartments = has.get(code);
            if (compartments != null && !compartments.contains(compartment))
                spots.fault(
                        thing,
                        "compartment",
                        "\"" + code + "\" has no compartment \"" + Shape.word(compartment) + "\".");
        }
    }

    /** A compartment without a role or without an agreement is a room without a door: nobody could ever be let in. */
    private static void entered(Pack pack, Spots spots) {
        Set<String> roles = new HashSet<>();
        pack.roles().forEach(role -> role.partnerships().forEach(p -> roles.add(p + "/" + role.compartment())));
        Set<String> agreements = new HashSet<>();
        pack.agreements().forEach(a -> a.compartments().forEach(c -> agreements.add(a.partnership() + "/" + c)));
        for (Partnership partnership : pack.partnerships()) {
            for (Compartment compartment : partnership.compartments()) {
                String realm = partnership.code() + "/" + compartment;
                if (!roles.contains(realm))
                    spots.fault(
                            partnership,
                            "compartments",
                            "Nobody can work in the compartment \"" + Shape.word(compartment) + "\" of \""
                                    + partnership.code() + "\": no role is in it.");
                if (!agreements.contains(realm))
                    spots.fault(
                            partnership,
                            "compartments",
                            "Nothing may be shared in the compartment \"" + Shape.word(compartment) + "\" of \""
                                    + partnership.code() + "\": no agreement covers it.");
            }
        }
    }

    private static void permissions(Pack pack, Spots spots) {
        pack.roles().stream()
                .filter(role -> role.permissions().isEmpty())
                .forEach(role -> spots.fault(role, "permissions", "The role \"" + role.name() + "\" may do nothing."));
    }
}
