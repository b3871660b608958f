package uk.saferhub.access.provider;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The identity providers that the operator named. None is asked at the start, so that one that is down stops nobody. */
@Component
public class Providers {

    private final List<Provider> all = new CopyOnWriteArrayList<>();

    /** @throws IllegalArgumentException where a setting is missing or wrong; it says which, and never a secret */
    Providers(Environment settings) {
        String address = settings.getProperty("saferhub.address", "").strip().replaceFirst("/+$", "");
        for (String code : settings.getProperty("saferhub.providers", "").split(","))
            if (!code.isBlank()) add(new ProviderSettings(settings, code.strip()).provider(address));
    }

    /** In the order in which they were named. */
    public List<Provider> all() {
        return List.copyOf(all);
    }

    public Optional<Provider> named(String code) {
        return all.stream().filter(provider -> provider.code().equals(code)).findFirst();
    }

    /** What people call it; its code where it is not named any more. */
    public String label(String code) {
        return named(code).map(Provider::label).orElse(code);
    }

    /** Codes of those whose people have no use for a password here. */
    public List<String> withoutPasswords() {
        return all.stream()
                .filter(provider -> !provider.trust().passwordsToo())
                .map(Provider::code)
                .toList();
    }

    /** Names one more, or one anew. */
    public void add(Provider provider) {
        all.removeIf(other -> other.code().equals(provider.code()));
        all.add(provider);
    }

    public void remove(String code) {
        all.removeIf(provider -> provider.code().equals(code));
    }
}
