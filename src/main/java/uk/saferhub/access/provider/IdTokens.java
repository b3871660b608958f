package uk.saferhub.access.provider;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestTemplate;

/**
 * Reads ID tokens: signed by a key that the provider publishes, in one of three ways that are asymmetric, so that neither a token
 * without a signature nor one that is sealed with what everybody knows passes; then issuer, audience and time (OpenID Connect
 * Core 1.0, section 3.1.3.7).
 */
final class IdTokens {

    private static final List<SignatureAlgorithm> TAKEN =
            List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256);

    private final Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();
    private final Clock clock;

    IdTokens(Clock clock) {
        this.clock = clock;
    }

    /** The decoder keeps the provider's keys, and asks for them again when a token names one that it does not know. */
    JwtDecoder of(ClientRegistration client) {
        return decoders.computeIfAbsent(which(client), absent -> decoder(client));
    }

    /** For what a provider itself says of somebody who has left: the same keys, and other claims (see {@link LogoutClaims}). */
    JwtDecoder ofLogout(ClientRegistration client) {
        return decoders.computeIfAbsent("logout " + which(client), absent -> {
            NimbusJwtDecoder decoder = keys(client)
                    .jwtProcessorCustomizer(reading -> reading.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(
                            null, JOSEObjectType.JWT, new JOSEObjectType("logout+jwt"))))
                    .build();
            decoder.setJwtValidator(new LogoutClaims(client, clock));
            return decoder;
        });
    }

    private static String which(ClientRegistration client) {
        var details = client.getProviderDetails();
        return details.getIssuerUri() + " " + client.getClientId() + " " + details.getJwkSetUri();
    }

    private static NimbusJwtDecoder.JwkSetUriJwtDecoderBuilder keys(ClientRegistration client) {
        return NimbusJwtDecoder.withJwkSetUri(client.getProviderDetails().getJwkSetUri())
                .jwsAlgorithms(taken -> taken.addAll(TAKEN))
                .restOperations(new RestTemplate(Outside.REQUESTS));
    }

    private JwtDecoder decoder(ClientRegistration client) {
        NimbusJwtDecoder decoder = keys(client).build();
        var claims = new OidcIdTokenValidator(client);
        claims.setClock(clock);
        var time = new JwtTimestampValidator();
        time.setClock(clock);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.of(time, claims)));
        return decoder;
    }
}
