package uk.saferhub.access.provider;

import org.jspecify.annotations.Nullable;

/** The provider did not answer, or not as one: nobody's fault here, and nothing is known of the person. */
public class ProviderDown extends RuntimeException {

    ProviderDown(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
