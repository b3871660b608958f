package uk.saferhub.configuration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Reach;
import uk.saferhub.configuration.words.Say;

/**
 * A role: what somebody who holds it may do, where and how far.
 *
 * @param compartment where it works
 * @param reach whether it sees the whole realm or only what its own organisation takes part in
 */
@Means("A role that an account is granted for an organisation.")
public record Role(
        String code,
        String name,
        @Names(Partnership.class) List<String> partnerships,
        Compartment compartment,
        Reach reach,
        List<Permission> permissions,
        @Nullable String about)
        implements Thing {

    @Override
    public String toSentence() {
        String far = reach == Reach.WHOLE_REALM
                ? "everything in the area of the grant"
                : "what their own agency takes part in";
        return "A " + name.toLowerCase() + " works in the " + Say.words(compartment) + " compartment of "
                + Say.list(partnerships) + ", sees " + far + ", and may "
                + Say.list(permissions.stream().map(Permission::words).toList()) + ".";
    }
}
