package uk.saferhub.access.provider;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is, as a provider proved it in a token that was checked. Issuer and subject are the identity: neither changes,
 * nor passes to another person (OpenID Connect Core 1.0, section 5.7).
 *
 * @param address the e-mail address in small letters; null where the provider does not say that it verified it
 * @param factors how the person was known there ({@code amr}, RFC 8176)
 * @param level the class of that ({@code acr}); empty where none is told
 */
public record Proven(
        String issuer, String subject, @Nullable String address, List<String> factors, String level) {}
