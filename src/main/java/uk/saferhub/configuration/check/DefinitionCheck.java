package uk.saferhub.configuration.check;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.Definition;
import uk.saferhub.configuration.Definition.Part;
import uk.saferhub.configuration.Definition.Version;
import uk.saferhub.configuration.Pack;
import uk.saferhub.configuration.reading.Spots;

/** Versions of a definition follow one another from firsts of months, and each of their parts can be counted by something. */
public final class DefinitionCheck implements Check {

    @Override
    public void check(Pack pack, Spots spots) {
        pack.definitions().forEach(definition -> look(definition, spots));
    }

    private static void look(Definition definition, Spots spots) {
        if (definition.versions().isEmpty())
            spots.fault(definition, "versions", "\"" + definition.name() + "\" has no version.");
        Version before = null;
        for (Version version : definition.versions()) {
            follows(version, before, spots);
            parts(version, spots);
            before = version;
        }
    }

    private static void follows(Version version, @Nullable Version before, Spots spots) {
        if (version.from().getDayOfMonth() != 1)
            spots.fault(version, "from", "A version begins on the first of a month, since crime is counted by month.");
        if (before == null) return;
        if (version.number() <= before.number() || !version.from().isAfter(before.from()))
            spots.fault(
                    version,
                    "number",
                    "Version " + version.number() + " must be numbered and begin after version " + before.number()
                            + ", which stands before it.");
        if (version.note() == null)
            spots.fault(version, "note", "Say what changed: the series breaks here, and captions say why.");
    }

    private static void parts(Version version, Spots spots) {
        if (version.parts().isEmpty())
            spots.fault(version, "parts", "Version " + version.number() + " has no part: nothing would be counted.");
        Set<String> codes = new HashSet<>();
        for (Part part : version.parts()) {
            if (!codes.add(part.code()))
                spots.fault(part, "code", "The part \"" + part.code() + "\" is in this version already.");
            if (part.offenceCodes().isEmpty()
                    && part.crimeTypes().isEmpty()
                    && part.flags().isEmpty())
                spots.fault(
                        part, "label", "\"" + part.label() + "\" names no offence code, type or flag to count it by.");
        }
    }
}
