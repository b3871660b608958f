package uk.saferhub.complaints;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.saferhub.kernel.Decision;
import uk.saferhub.web.Words;

/** Whether an operation may be begun, changed and said to have brought something. */
public final class OperationRules {

    private static final Words WORDS = Words.of(OperationRules.class);
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");

    private OperationRules() {}

    static Decision mayBegin(NamedOperation operation, LocalDate today) {
        return rule(CODE.matcher(operation.code()).matches(), "ASB-05-A")
                .and(() -> mayStand(
                        operation.begunOn(),
                        operation.untilOn(),
                        !operation.places().isEmpty()));
    }

    /** @param placed whether it says where */
    public static Decision mayStand(LocalDate begunOn, @Nullable LocalDate untilOn, boolean placed) {
        return rule(untilOn == null || !untilOn.isBefore(begunOn), "ASB-05-B").and(() -> rule(placed, "ASB-05-C"));
    }

    /** Two of one short name would be counted as one. */
    public static Decision mayBear(boolean taken) {
        return rule(!taken, "ASB-05-D");
    }

    /**
     * What came of it has come, in its time; and whoever says that it worked or did not says by what that is seen and who agreed,
     * unless a figure shows it.
     *
     * @param figure the figure that shows its success, or null
     */
    public static Decision mayTell(
            OperationResult result, LocalDate begunOn, @Nullable String figure, LocalDate today) {
        boolean shown = figure != null || result.evidence() != null && result.agreedBy() != null;
        return rule(!result.cameOn().isBefore(begunOn) && !result.cameOn().isAfter(today), "ASB-05-E")
                .and(() -> rule(result.success() == OperationResult.Success.TOO_EARLY || shown, "ASB-05-F"));
    }

    /** Who takes part reads it; whoever began it says how it goes, and those who work for the whole partnership. */
    public static Decision mayLead(boolean leads) {
        return rule(leads, "ASB-05-G");
    }

    private static Decision rule(boolean holds, String id) {
        String section = id.equals("ASB-05-F") ? "PRF-10" : "ASB-05";
        return Decision.when(holds, id, WORDS.text("rule." + id), section);
    }
}
