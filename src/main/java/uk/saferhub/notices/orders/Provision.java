package uk.saferhub.notices.orders;

import org.jspecify.annotations.Nullable;

/**
 * One prohibition or requirement of an order.
 *
 * @param most a limit that it sets, such as four dogs to a person; null where it sets none
 */
public record Provision(String provision, @Nullable Integer most) {

    public static Provision of(String words) {
        return new Provision(words, null);
    }
}
