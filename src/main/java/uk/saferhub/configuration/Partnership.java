package uk.saferhub.configuration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body that owns records (ORG-01).
 *
 * @param code unique in the installation
 * @param shortName how people shorten the name, if they do
 * @param area the area it serves
 * @param compartments the parts of its business kept apart; each makes a realm
 * @param councils the councils that belong to it
 * @param colour the accent of its pages, as #rrggbb
 * @param mapFrom from how many incidents on a ward briefing draws a map; null leaves it at the usual number
 */
@Means("A partnership: everything that owns records is one, a joint arrangement of two partnerships too.")
public record Partnership(
        @Means("Unique among all partnerships of the installation.")
        String code,

        String name,
        @Nullable String shortName,
        PartnershipKind kind,
        @Nullable Integer established,
        List<String> formerNames,
        @Means("The law or agreement it stands on.") String basis,
        @Names(Area.class) String area,
        @Names(Organisation.class) List<String> councils,

        @Means("For a joint partnership: whose it is.") @Names(Partnership.class)
        List<String> jointlyOf,

        List<Compartment> compartments,
        @Nullable String vision,
        @Nullable String colour,

        @Means("From how many incidents on a ward briefing draws a map, from 10 to 10,000; 50 where it is left out.")
        @Nullable
        Integer mapFrom)
        implements Thing {

    @Override
    public String toSentence() {
        return name + " is a " + kind.words() + " for " + area + ", on the basis of " + basis
                + (established == null ? "" : "; it was established in " + established)
                + (mapFrom == null ? "" : "; its ward briefings draw a map from " + mapFrom + " incidents on") + ".";
    }
}
