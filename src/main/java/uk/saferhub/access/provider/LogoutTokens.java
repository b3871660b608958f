package uk.saferhub.access.provider;

import java.time.Clock;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/** Reads what a provider says by itself of somebody who has left it (OpenID Connect Back-Channel Logout 1.0). */
@Component
public class LogoutTokens {

    private final Discovery discovery;
    private final IdTokens tokens;

    LogoutTokens(Discovery discovery, Clock clock) {
        this.discovery = discovery;
        this.tokens = new IdTokens(clock);
    }

    /**
     * The subject by which the provider knows whoever left, or signed out there.
     *
     * @throws NotProven where it is not the provider that says so, or not now and to us
     * @throws ProviderDown where its keys could not be had
     */
    public String subject(Provider provider, String token) {
        try {
            return tokens.ofLogout(Exchange.client(provider, discovery.of(provider)))
                    .decode(token)
                    .getSubject();
        } catch (JwtException refused) {
            if (Exchange.isUnreachable(refused)) throw new ProviderDown("it did not answer", refused);
            throw new NotProven(refused);
        }
    }
}
