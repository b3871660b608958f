package uk.saferhub.configuration;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.words.Say;

/** An information sharing agreement (SHR-01): with none in force, nothing is shared. */
@Means("An information sharing agreement: who shares, for what, on what legal basis, until when it is reviewed.")
public record Agreement(
        String code,
        String title,
        @Names(Partnership.class) String partnership,
        List<Compartment> compartments,
        @Names(Organisation.class) List<String> organisations,
        String purpose,
        String gateway,
        LocalDate from,
        @Nullable LocalDate to,
        LocalDate reviewOn,
        boolean ownersToldBlind)
        implements Thing, Dated {

    @Override
    public String toSentence() {
        return "Under \"" + title + "\", " + Say.list(organisations) + " share in "
                + Say.list(compartments.stream().map(Say::words).toList()) + " of " + partnership + " to " + purpose
                + Say.period(this) + " (" + gateway + "; review on " + Say.day(reviewOn) + ")."
                + (ownersToldBlind
                        ? " When another compartment records somebody of theirs, they are told, and the other side is not."
                        : "");
    }
}
