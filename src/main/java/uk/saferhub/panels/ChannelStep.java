package uk.saferhub.panels;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A step of a Channel case. @param closingReason of an exit, and of nothing else */
public record ChannelStep(
        ChannelEvent event, LocalDate takenOn, @Nullable ClosingReason closingReason) {

    /** Why the panel's work with the person ended (CHN-04). */
    public enum ClosingReason {
        RISK_MITIGATED,
        DECLINED,
        MOVED,
        POLICE_LED,
        OTHER
    }
}
