package uk.saferhub.access.provider;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Sends people to a provider and changes what they bring back for who they are. Spring Security's client does what the standards
 * ask for; nothing but the token's own claims is read, so that no further question is asked.
 */
@Component
public class Exchange {

    private static final Set<String> SCOPES = Set.of("openid", "email");

    private final Discovery discovery;
    private final IdTokens tokens;

    Exchange(Discovery discovery, Clock clock) {
        this.discovery = discovery;
        this.tokens = new IdTokens(clock);
    }

    /** Where the browser goes to sign in there. @throws ProviderDown where the provider cannot be asked where that is */
    public String address(Provider provider, Begun begun) {
        return request(provider, discovery.of(provider), begun).getAuthorizationRequestUri();
    }

    /** Where the browser goes to sign out there; nothing where the provider has no such place. */
    public Optional<String> end(Provider provider) {
        return Optional.ofNullable(discovery.of(provider).end())
                .map(end -> UriComponentsBuilder.fromUriString(end)
                        .queryParam("client_id", "{client}")
                        .queryParam("post_logout_redirect_uri", "{back}")
                        .encode()
                        .buildAndExpand(provider.clientId(), provider.address() + "/sign-in")
                        .toUriString());
    }

    /**
     * Changes the code for a token and checks it.
     *
     * @param state as it came back
     * @param issuer as it came back (RFC 9207); null where the provider tells none
     * @throws NotProven where anything of it is not right
     * @throws ProviderDown where the provider did not answer
     */
    public Proven prove(Provider provider, Begun begun, String code, String state, @Nullable String issuer) {
        if (issuer != null && !issuer.equals(provider.issuer())) throw new NotProven("answered by " + issuer);
        Endpoints endpoints = discovery.of(provider);
        OAuth2AuthorizationRequest request = request(provider, endpoints, begun);
        var response = OAuth2AuthorizationResponse.success(code)
                .state(state)
                .redirectUri(provider.answer())
                .build();
        var asked = new OAuth2LoginAuthenticationToken(
                client(provider, endpoints), new OAuth2AuthorizationExchange(request, response));
        try {
            var known = (OAuth2LoginAuthenticationToken) client().authenticate(asked);
            return proven(provider, ((DefaultOidcUser) known.getPrincipal()).getIdToken());
        } catch (AuthenticationException | OAuth2AuthorizationException refused) {
            if (isUnreachable(refused)) throw new ProviderDown("it did not answer", refused);
            throw new NotProven(refused);
        }
    }

    private OidcAuthorizationCodeAuthenticationProvider client() {
        var answers = new RestClientAuthorizationCodeTokenResponseClient();
        answers.setRestClient(RestClient.builder()
                .requestFactory(Outside.REQUESTS)
                .messageConverters(kinds -> {
                    kinds.clear();
                    kinds.add(new FormHttpMessageConverter());
                    kinds.add(new StringHttpMessageConverter());
                    kinds.add(new OAuth2AccessTokenResponseHttpMessageConverter());
                })
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        var client = new OidcAuthorizationCodeAuthenticationProvider(
                answers, known -> new DefaultOidcUser(List.of(), known.getIdToken()));
        client.setJwtDecoderFactory(tokens::of);
        return client;
    }

    private static OAuth2AuthorizationRequest request(Provider provider, Endpoints endpoints, Begun begun) {
        var further = new TreeMap<String, Object>(Map.of(
                "nonce", hash(begun.nonce()),
                "code_challenge", hash(begun.verifier()),
                "code_challenge_method", "S256"));
        if (!provider.trust().levels().isEmpty())
            further.put("acr_values", String.join(" ", provider.trust().levels()));
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(endpoints.authorization())
                .clientId(provider.clientId())
                .redirectUri(provider.answer())
                .scopes(SCOPES)
                .state(begun.state())
                .additionalParameters(further)
                .attributes(kept -> {
                    kept.put("nonce", begun.nonce());
                    kept.put("code_verifier", begun.verifier());
                    kept.put("registration_id", provider.code());
                })
                .build();
    }

    static ClientRegistration client(Provider provider, Endpoints endpoints) {
        String secret = provider.secret().get();
        ClientAuthenticationMethod way = secret.isEmpty()
                ? ClientAuthenticationMethod.NONE
                : endpoints.secretInBody()
                        ? ClientAuthenticationMethod.CLIENT_SECRET_POST
                        : ClientAuthenticationMethod.CLIENT_SECRET_BASIC;
        return ClientRegistration.withRegistrationId(provider.code())
                .clientId(provider.clientId())
                .clientSecret(secret)
                .clientAuthenticationMethod(way)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(provider.answer())
                .scope(SCOPES)
                .authorizationUri(endpoints.authorization())
                .tokenUri(endpoints.token())
                .jwkSetUri(endpoints.keys())
                .issuerUri(provider.issuer())
                .userNameAttributeName("sub")
                .build();
    }

    private static Proven proven(Provider provider, OidcIdToken token) {
        if (token.getSubject().isBlank()) throw new NotProven("no subject");
        Object verified = token.getClaims().get(provider.trust().verified());
        // Some send a word or a number for yes; whatever else it is, it is a no.
        boolean sure = Set.of("true", "1").contains(String.valueOf(verified));
        String address =
                sure && token.getEmail() != null ? token.getEmail().strip().toLowerCase() : null;
        var factors = new ArrayList<String>();
        if (token.getClaims().get("amr") instanceof List<?> told) told.forEach(one -> factors.add(String.valueOf(one)));
        Object level = token.getClaims().get("acr");
        return new Proven(
                provider.issuer(), token.getSubject(), address, factors, level == null ? "" : level.toString());
    }

    static boolean isUnreachable(@Nullable Throwable thrown) {
        return thrown != null && (thrown instanceof ResourceAccessException || isUnreachable(thrown.getCause()));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
