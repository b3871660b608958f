package uk.saferhub.cases.file;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.saferhub.configuration.Hub;

/** On which side of harm a role stands, by the codes that every pack uses for them. */
public enum Side {
    HARMED("affected", Hub::victimMatrix),
    CAUSING("causing_harm", Hub::perpetratorMatrix),
    NEITHER("", null);

    private final String role;
    private final @Nullable Function<Hub, @Nullable String> matrix;

    Side(String role, @Nullable Function<Hub, @Nullable String> matrix) {
        this.role = role;
        this.matrix = matrix;
    }

    public static Side of(String role) {
        for (Side side : values()) if (side.role.equals(role)) return side;
        return NEITHER;
    }

    /** The packs' code of it; empty for neither. */
    public String role() {
        return role;
    }

    /** Which of a hub's matrices such a role is assessed on; null where it is not assessed. */
    public @Nullable Function<Hub, @Nullable String> matrix() {
        return matrix;
    }
}
