package uk.saferhub.access.provider;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What a logout token has to say (OpenID Connect Back-Channel Logout 1.0, section 2.6): from this provider, to us, just now, of a
 * person, with the event and without a nonce, so that no ID token passes for one. A token that comes again within its five minutes
 * ends sessions once more and does nothing else, so none is remembered.
 */
final class LogoutClaims implements OAuth2TokenValidator<Jwt> {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final String issuer;
    private final String clientId;
    private final Clock clock;

    LogoutClaims(ClientRegistration client, Clock clock) {
        this.issuer = client.getProviderDetails().getIssuerUri();
        this.clientId = client.getClientId();
        this.clock = clock;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        Map<String, Object> claims = token.getClaims();
        if (!issuer.equals(token.getClaimAsString("iss"))) return wrong("issuer");
        if (token.getAudience() == null || !token.getAudience().contains(clientId)) return wrong("audience");
        if (!isNow(token)) return wrong("time");
        if (token.getSubject() == null || token.getSubject().isBlank()) return wrong("no subject");
        if (!(claims.get("events") instanceof Map<?, ?> events) || !(events.get(EVENT) instanceof Map))
            return wrong("no event");
        return claims.containsKey("nonce") ? wrong("nonce") : OAuth2TokenValidatorResult.success();
    }

    private boolean isNow(Jwt token) {
        Instant now = clock.instant();
        Instant issued = token.getIssuedAt();
        Instant expires = token.getExpiresAt();
        return issued != null
                && !issued.isAfter(now.plus(SKEW))
                && !issued.isBefore(now.minus(FRESH))
                && (expires == null || expires.isAfter(now.minus(SKEW)));
    }

    private static OAuth2TokenValidatorResult wrong(String what) {
        return OAuth2TokenValidatorResult.failure(List.of(new OAuth2Error("invalid_request", what, null)));
    }
}
