package uk.saferhub.analysis;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.web.Fields;

/**
 * Which areas somebody holds to be most like their own. Nobody publishes such lists openly, so they are typed in, with where they
 * come from; they stand in the address like everything else that is asked.
 *
 * @param kind of all of them
 * @param own the code of the area that is compared; among the codes
 * @param source who says that these are alike
 */
record SimilarList(AreaKind kind, String own, List<String> codes, String source) {

    private static final int MOST = 40;

    /** @return empty if nothing was typed, or something is wrong with it, which the fields then say */
    static Optional<SimilarList> of(Fields fields) {
        if (fields.value("areas").isBlank() && fields.value("own").isBlank()) {
            return Optional.empty();
        }
        String own = fields.value("own").strip();
        List<String> codes = Stream.concat(
                        Stream.of(own), Stream.of(fields.value("areas").strip().split("[\\s,;]+")))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
        AreaKind kind = AreaKind.WARD.isCode(own) ? AreaKind.WARD : AreaKind.DISTRICT;
        if (!kind.isCode(own)) {
            fields.error("own", "Enter the code of a district or ward, such as E06000014");
        }
        if (!codes.stream().allMatch(kind::isCode) || codes.size() > MOST) {
            fields.error("areas", "Enter the codes of at most " + MOST + " areas, all of the same kind as your own");
        }
        if (fields.value("source").isBlank() || fields.value("source").length() > 200) {
            fields.error("source", "Enter who says that these areas are alike, in at most 200 characters");
        }
        return fields.ok()
                ? Optional.of(
                        new SimilarList(kind, own, codes, fields.value("source").strip()))
                : Optional.empty();
    }
}
