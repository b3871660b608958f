package uk.saferhub.configuration;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.words.Say;

/**
 * A body that takes part (ORG-02): one row for the whole installation, named alike by every pack.
 *
 * @param shortName its abbreviation, as reports use it
 * @param partOf the body it belongs to
 * @param successor the body that took its work over
 * @param memberOf the partnerships it belongs to, dated
 */
@Means("An organisation that people act for.")
public record Organisation(
        String code,
        String name,
        @Nullable String shortName,
        OrganisationKind kind,
        @Names(Organisation.class) @Nullable String partOf,
        @Names(Organisation.class) @Nullable String successor,
        List<Membership> memberOf,
        @Nullable LocalDate from,
        @Nullable LocalDate to)
        implements Thing, Dated {

    /** Its place in one partnership. */
    @Means("Belonging to a partnership, and as what.")
    public record Membership(
            @Names(Partnership.class) String partnership,
            OrganisationKind as,
            @Nullable LocalDate from,
            @Nullable LocalDate to)
            implements Dated {}

    @Override
    public String toSentence() {
        String members = memberOf.isEmpty()
                ? ""
                : "; it belongs to "
                        + Say.list(memberOf.stream()
                                .map(m -> m.partnership() + " as " + Say.words(m.as()) + Say.period(m))
                                .toList());
        return name + " (" + code + ") is a " + Say.words(kind) + members + Say.period(this) + ".";
    }
}
