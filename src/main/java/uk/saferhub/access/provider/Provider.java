package uk.saferhub.access.provider;

import java.net.URI;
import java.util.Set;
import java.util.function.Supplier;

/**
 * An identity provider, as the operator names it.
 *
 * @param code its name in addresses and settings
 * @param label what people call it, as it stands on the button
 * @param issuer exactly as its tokens say it
 * @param secret read anew each time; empty for a client without one
 * @param address where people reach this installation, without a slash at its end: by this and not by what a request says its
 *     host is, the provider sends people back
 */
public record Provider(
        String code,
        String label,
        String issuer,
        String clientId,
        Supplier<String> secret,
        String address,
        Trust trust) {

    /**
     * What the operator takes from this provider's word.
     *
     * @param verified the claim that says that the e-mail address was verified
     * @param factors values of {@code amr} that stand for a second factor; none to have our own asked for
     * @param levels values of {@code acr} that do, which are asked for too
     * @param passwordsToo whether an account that is bound to it may still be opened by its password here
     */
    public record Trust(String verified, Set<String> factors, Set<String> levels, boolean passwordsToo) {

        /** Whether the provider states that it asked for a second factor. */
        public boolean secondFactor(Proven proven) {
            return proven.factors().stream().anyMatch(factors::contains) || levels.contains(proven.level());
        }
    }

    /** The one address to which it may send people back. */
    public String answer() {
        return address + "/sign-in/with/" + code + "/answer";
    }

    /** Whether what goes there is encrypted, or stays on this machine. */
    static boolean isSafe(String address) {
        URI uri = URI.create(address);
        boolean here = "127.0.0.1".equals(uri.getHost()) || "localhost".equals(uri.getHost());
        return uri.getHost() != null && ("https".equals(uri.getScheme()) || here && "http".equals(uri.getScheme()));
    }

    /** A record would print what its supplier knows. */
    @Override
    public String toString() {
        return "identity provider " + code;
    }
}
