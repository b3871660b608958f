package uk.saferhub.access;

import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import uk.saferhub.web.charts.Tiles;

/**
 * What Spring Security does here: forged requests, headers, passwords. Who may do what is not decided here but at the desk,
 * below the interface.
 */
@Configuration
@ConditionalOnWebApplication
@EnableJdbcHttpSession(maxInactiveIntervalInSeconds = 1800)
class SecurityConfiguration {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:%s; font-src 'self'; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain chain(HttpSecurity http, @Value("${saferhub.secure-cookies:true}") boolean secure, Tiles tiles)
            throws Exception {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(secure ? "__Host-token" : "token");
        tokens.setCookieCustomizer(cookie ->
                cookie.secure(secure).sameSite("Strict").httpOnly(true).path("/"));
        return http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
                // A system sends its key in a header, which no other site can make a browser send; an identity provider
                // signs what it says, and no browser's session counts there.
                .csrf(csrf ->
                        csrf.csrfTokenRepository(tokens).ignoringRequestMatchers("/api/**", "/sign-in/with/*/left"))
                .requestCache(cache -> cache.disable())
                .securityContext(context -> context.disable())
                .anonymous(anonymous -> anonymous.disable())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(out -> out.disable())
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy(tiles)))
                        .referrerPolicy(policy -> policy.policy(
                                org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter
                                        .ReferrerPolicy.NO_REFERRER))
                        .httpStrictTransportSecurity(
                                hsts -> hsts.includeSubDomains(true).maxAgeInSeconds(63072000))
                        .frameOptions(frames -> frames.deny()))
                .build();
    }

    /** Pages load nothing from elsewhere, but the picture of the ground where the installation names a server of it. */
    static String policy(Tiles tiles) {
        return POLICY.formatted(tiles.origin().isEmpty() ? "" : " " + tiles.origin());
    }

    @Bean
    CookieSerializer sessionCookie(@Value("${saferhub.secure-cookies:true}") boolean secure) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(secure ? "__Host-session" : "session");
        cookie.setUseSecureCookie(secure);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setCookiePath("/");
        return cookie;
    }

    /** Old sessions are cleared on each full minute: not before there are tables, or the first start would begin with a fault. */
    @Bean
    static BeanFactoryPostProcessor sessionsAfterTables() {
        return beans -> beans.getBeanDefinition("sessionRepository").setDependsOn("flywayInitializer");
    }

    /** Sessions hold text and nothing else: no object graph is ever read back from the database. */
    @Bean
    GenericConversionService springSessionConversionService() {
        var conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, value -> {
            if (!(value instanceof String text))
                throw new IllegalArgumentException("A session holds text only, not " + value.getClass());
            return text.getBytes(StandardCharsets.UTF_8);
        });
        conversion.addConverter(byte[].class, Object.class, bytes -> new String(bytes, StandardCharsets.UTF_8));
        return conversion;
    }
}
