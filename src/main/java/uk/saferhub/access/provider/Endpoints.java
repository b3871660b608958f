package uk.saferhub.access.provider;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a provider is asked, as it publishes it itself (OpenID Connect Discovery 1.0, section 3).
 *
 * @param end where somebody signs out there; null where it has no such place
 * @param secretInBody whether it wants its client's secret in the body and not in a header
 */
record Endpoints(
        String authorization,
        String token,
        String keys,
        @Nullable String end,
        boolean secretInBody) {

    /** @throws ProviderDown where the document is another's, or names what is not safe to send anything to */
    static Endpoints of(Provider provider, Map<String, Object> document) {
        // Whoever could pass a document off as this provider's would name the issuer that it is really of.
        if (!provider.issuer().equals(document.get("issuer")))
            throw new ProviderDown("it calls itself " + document.get("issuer"), null);
        boolean inBody = document.get("token_endpoint_auth_methods_supported") instanceof List<?> methods
                && !methods.contains("client_secret_basic")
                && methods.contains("client_secret_post");
        String end = document.get("end_session_endpoint") == null ? null : safe(document, "end_session_endpoint");
        return new Endpoints(
                safe(document, "authorization_endpoint"),
                safe(document, "token_endpoint"),
                safe(document, "jwks_uri"),
                end,
                inBody);
    }

    private static String safe(Map<String, Object> document, String name) {
        if (document.get(name) instanceof String address && Provider.isSafe(address)) return address;
        throw new ProviderDown(name + " is missing or not https", null);
    }
}
