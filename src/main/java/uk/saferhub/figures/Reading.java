package uk.saferhub.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a metric's statement gave, before rounding and disclosure control. It never leaves this module.
 *
 * @param part of a share, the part; of a range, the least
 * @param whole of a share, the whole; of a range, the most
 * @param wording the values of a list or text, in order
 */
record Reading(
        @Nullable BigDecimal value,
        @Nullable BigDecimal part,
        @Nullable BigDecimal whole,
        List<String> wording,
        List<UUID> records) {}
