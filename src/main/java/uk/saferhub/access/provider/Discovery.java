package uk.saferhub.access.provider;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks each provider where it is to be asked, when first somebody wants to sign in there, and again every hour. */
@Component
class Discovery {

    private static final Logger LOG = LoggerFactory.getLogger(Discovery.class);
    private static final Duration KEPT = Duration.ofHours(1);

    /** One that just failed is left alone for a moment, so that nobody waits for it in vain again and again. */
    private static final Duration LEFT_ALONE = Duration.ofSeconds(10);

    private static final ParameterizedTypeReference<Map<String, Object>> DOCUMENT =
            new ParameterizedTypeReference<>() {};

    private record Known(Endpoints endpoints, Instant until) {}

    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final Map<String, Instant> failed = new ConcurrentHashMap<>();
    private final Clock clock;

    Discovery(Clock clock) {
        this.clock = clock;
    }

    Endpoints of(Provider provider) {
        Instant now = clock.instant();
        Known kept = known.get(provider.issuer());
        if (kept != null && kept.until().isAfter(now)) return kept.endpoints();
        if (failed.getOrDefault(provider.issuer(), Instant.EPOCH).isAfter(now))
            throw new ProviderDown("it failed a moment ago", null);
        try {
            Endpoints endpoints = ask(provider);
            known.put(provider.issuer(), new Known(endpoints, now.plus(KEPT)));
            return endpoints;
        } catch (ProviderDown down) {
            failed.put(provider.issuer(), clock.instant().plus(LEFT_ALONE));
            LOG.warn("Identity provider {}: {}", provider.code(), down.getMessage());
            throw down;
        }
    }

    private static Endpoints ask(Provider provider) {
        try {
            Map<String, Object> document = RestClient.builder()
                    .requestFactory(Outside.REQUESTS)
                    .build()
                    .get()
                    .uri(java.net.URI.create(
                            provider.issuer().replaceFirst("/$", "") + "/.well-known/openid-configuration"))
                    .retrieve()
                    .body(DOCUMENT);
            if (document == null) throw new ProviderDown("its configuration is empty", null);
            return Endpoints.of(provider, document);
        } catch (RestClientException | IllegalArgumentException wrong) {
            throw new ProviderDown("its configuration cannot be read: " + wrong.getMessage(), wrong);
        }
    }
}
