package uk.saferhub.access.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import uk.saferhub.testing.IdentityProvider;

/** SHR-11, quality A7.5: what proves somebody, and everything that does not. Over HTTP against a provider of its own, without Spring. */
class ExchangeTest {

    private static final String ADDRESS = "http://localhost:9";
    private static final Provider.Trust TRUST =
            new Provider.Trust("email_verified", Set.of("mfa"), Set.of("high"), true);

    private final HttpClient browser = HttpClient.newHttpClient();
    private IdentityProvider there;
    private Provider provider;
    private Exchange exchange;

    @BeforeEach
    void aProvider() throws IOException {
        there = new IdentityProvider();
        there.person = IdentityProvider.person("subject-1", "Someone@Example.org");
        provider = there.named("council", ADDRESS, TRUST);
        exchange = new Exchange(new Discovery(Clock.systemUTC()), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        there.close();
    }

    @Test
    void SHR_11_a_right_token_proves_who_somebody_is_and_what_was_asked_for_is_exact() {
        Proven proven = prove();
        assertThat(proven).isEqualTo(new Proven(there.issuer(), "subject-1", "someone@example.org", List.of(), ""));
        assertThat(there.asked)
                .containsEntry("response_type", "code")
                .containsEntry("redirect_uri", ADDRESS + "/sign-in/with/council/answer")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("acr_values", "high")
                .containsKeys("nonce", "state", "code_challenge")
                .doesNotContainKey("code_verifier");
    }

    @Test
    void anAddressThatIsNotVerifiedIsNone() {
        for (Object no : new Object[] {false, "false", "perhaps", 0}) {
            there.twist = claims -> claims.claim("email_verified", no);
            assertThat(prove().address()).as(String.valueOf(no)).isNull();
        }
        there.twist = claims -> claims.claim("email_verified", null);
        assertThat(prove().address()).isNull();
        there.twist = claims -> claims.claim("email_verified", "true");
        assertThat(prove().address()).isEqualTo("someone@example.org");
    }

    @Test
    void aSecondFactorCountsWhereTheProviderStatesOneThatTheOperatorTakes() {
        assertThat(TRUST.secondFactor(prove())).isFalse();
        there.twist = claims -> claims.claim("amr", List.of("pwd"));
        assertThat(TRUST.secondFactor(prove())).isFalse();
        there.twist = claims -> claims.claim("amr", List.of("pwd", "mfa"));
        assertThat(TRUST.secondFactor(prove())).isTrue();
        var none = new Provider.Trust("email_verified", Set.of(), Set.of(), true);
        assertThat(none.secondFactor(prove())).isFalse();
        there.twist = claims -> claims.claim("acr", "high");
        assertThat(TRUST.secondFactor(prove())).isTrue();
    }

    @Test
    void claimsThatAreOfAnotherSignInProveNobody() {
        refuses("issuer", claims -> claims.issuer("http://localhost:1"));
        refuses("audience", claims -> claims.audience("another-client"));
        refuses("several audiences, none authorised", claims -> claims.audience(List.of("saferhub", "other")));
        refuses("authorised party", claims -> claims.claim("azp", "another-client"));
        refuses("nonce", claims -> claims.claim("nonce", "of another sign-in"));
        refuses("no nonce", claims -> claims.claim("nonce", null));
        refuses(
                "expired",
                claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(120))));
        refuses(
                "not yet",
                claims -> claims.issueTime(Date.from(Instant.now().plusSeconds(3600)))
                        .expirationTime(Date.from(Instant.now().plusSeconds(7200))));
        refuses("no end", claims -> claims.expirationTime(null));
        refuses("no subject", claims -> claims.subject(null));
        refuses("empty subject", claims -> claims.subject(" "));
    }

    @Test
    void aTokenThatTheProviderDidNotSignProvesNobody() {
        RSAKey foreign = IdentityProvider.fresh("one");
        signs("none", claims -> new PlainJWT(claims).serialize());
        signs("another key under the known name", claims -> IdentityProvider.signed(claims, foreign, "one"));
        signs("another key under another name", claims -> IdentityProvider.signed(claims, foreign, "two"));
        signs("sealed with the public key as a secret", this::sealedWithThePublicKey);
        signs("no token", claims -> "no.token.at-all");
    }

    @Test
    void aKeyThatTheProviderRolledIsFetched() {
        assertThat(prove().subject()).isEqualTo("subject-1");
        there.rollKey("two");
        assertThat(prove().subject()).isEqualTo("subject-1");
    }

    @Test
    void aCodeWorksOnceAndOnlyForWhoBegan() {
        Begun begun = begun();
        Map<String, String> back = go(begun);
        assertThat(exchange.prove(provider, begun, back.get("code"), back.get("state"), there.issuer())
                        .subject())
                .isEqualTo("subject-1");
        assertThatThrownBy(() -> exchange.prove(provider, begun, back.get("code"), back.get("state"), null))
                .isInstanceOf(NotProven.class);
        Begun mine = begun();
        Map<String, String> stolen = go(begun());
        assertThatThrownBy(() -> exchange.prove(provider, mine, stolen.get("code"), mine.state(), null))
                .as("a code that somebody else's sign-in was given: the verifier is not theirs")
                .isInstanceOf(NotProven.class);
        Begun again = begun();
        Map<String, String> mixed = go(again);
        assertThatThrownBy(() -> exchange.prove(provider, again, mixed.get("code"), "another state", null))
                .isInstanceOf(NotProven.class);
        assertThatThrownBy(() -> exchange.prove(provider, again, mixed.get("code"), mixed.get("state"), "http://other"))
                .as("answered by another provider (RFC 9207)")
                .isInstanceOf(NotProven.class);
    }

    @Test
    void whatWasBegunIsAnsweredByItsStateAtItsProviderInTime() {
        Instant now = Instant.parse("2026-06-04T09:00:00Z");
        Begun begun = Begun.of(Begun.now("council", "/cases?page=2", now).text());
        assertThat(begun.next()).isEqualTo("/cases?page=2");
        assertThat(begun.isAnswered("council", begun.state(), now.plus(Duration.ofMinutes(9))))
                .isTrue();
        assertThat(begun.isAnswered("police", begun.state(), now)).isFalse();
        assertThat(begun.isAnswered("council", begun.state() + "x", now)).isFalse();
        assertThat(begun.isAnswered("council", begun.state(), now.plus(Duration.ofMinutes(11))))
                .isFalse();
    }

    @Test
    void aProviderThatIsDownOrSomebodyElseIsSaidToBeDown() {
        there.close();
        assertThatThrownBy(() -> exchange.address(provider, begun())).isInstanceOf(ProviderDown.class);
        assertThatThrownBy(() -> Endpoints.of(provider, Map.of("issuer", "http://localhost:1")))
                .isInstanceOf(ProviderDown.class);
        assertThatThrownBy(() -> Endpoints.of(
                        provider,
                        Map.of("issuer", there.issuer(), "authorization_endpoint", "http://elsewhere.example/a")))
                .isInstanceOf(ProviderDown.class);
    }

    @Test
    void whereTheBrowserSignsOutThereIsTheProvidersOwnPlace() {
        assertThat(exchange.end(provider))
                .contains(there.issuer() + "/end?client_id=saferhub&post_logout_redirect_uri="
                        + "http%3A%2F%2Flocalhost%3A9%2Fsign-in");
    }

    @Test
    void settingsThatAreWrongAreToldAndNoneNameNobody() {
        assertThat(new Providers(new MockEnvironment()).all()).isEmpty();
        var settings = new MockEnvironment()
                .withProperty("saferhub.providers", "council")
                .withProperty("saferhub.provider.council.label", "The council")
                .withProperty("saferhub.provider.council.issuer", "https://id.example/tenant")
                .withProperty("saferhub.provider.council.client-id", "saferhub")
                .withProperty("saferhub.provider.council.second-factor-amr", "mfa, otp")
                .withProperty("saferhub.provider.council.passwords", "refused");
        assertThatThrownBy(() -> new Providers(settings)).hasMessageContaining("saferhub.address");
        settings.setProperty("saferhub.address", "https://hub.example/");
        var providers = new Providers(settings);
        assertThat(providers.named("council").orElseThrow().answer())
                .isEqualTo("https://hub.example/sign-in/with/council/answer");
        assertThat(providers.named("council").orElseThrow().trust().factors()).containsExactlyInAnyOrder("mfa", "otp");
        assertThat(providers.withoutPasswords()).containsExactly("council");
        settings.setProperty("saferhub.provider.council.issuer", "http://id.example/tenant");
        assertThatThrownBy(() -> new Providers(settings)).hasMessageContaining("https");
    }

    private String sealedWithThePublicKey(JWTClaimsSet claims) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("one").build(), claims);
            token.sign(new MACSigner(there.key().toRSAPublicKey().getEncoded()));
            return token.serialize();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void refuses(String what, Function<JWTClaimsSet.Builder, JWTClaimsSet.Builder> twist) {
        there.twist = twist;
        assertThatThrownBy(this::prove).as(what).isInstanceOf(NotProven.class);
    }

    private void signs(String how, Function<JWTClaimsSet, String> sign) {
        there.sign = sign;
        assertThatThrownBy(this::prove).as(how).isInstanceOf(NotProven.class);
    }

    private Proven prove() {
        Begun begun = begun();
        Map<String, String> back = go(begun);
        return exchange.prove(provider, begun, back.get("code"), back.get("state"), null);
    }

    private static Begun begun() {
        return Begun.now("council", "/", Instant.now());
    }

    /** What the provider sends the browser back with. */
    private Map<String, String> go(Begun begun) {
        try {
            var asked = HttpRequest.newBuilder(URI.create(exchange.address(provider, begun)))
                    .build();
            String back = browser.send(asked, HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            String[] words = URI.create(back).getRawQuery().split("[&=]");
            return Map.of(words[0], words[1], words[2], words[3]);
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
