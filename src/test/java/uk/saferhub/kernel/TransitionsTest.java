package uk.saferhub.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TransitionsTest {

    enum Light {
        RED,
        GREEN,
        OFF
    }

    enum Happened {
        WENT,
        STOPPED,
        SWITCHED_OFF
    }

    private static final Transitions<Light, Happened> LIGHTS = Transitions.from(Happened.class, Light.RED)
            .edge(Light.RED, Happened.WENT, Light.GREEN)
            .edge(Light.GREEN, Happened.STOPPED, Light.RED)
            .edge(Light.RED, Happened.SWITCHED_OFF, Light.OFF)
            .build();

    @Test
    void an_event_leads_where_its_edge_says() {
        assertThat(LIGHTS.move(Light.RED, Happened.WENT)).isEqualTo(Light.GREEN);
        assertThat(LIGHTS.events(Light.RED)).containsExactly(Happened.WENT, Happened.SWITCHED_OFF);
        assertThat(LIGHTS.isLast(Light.OFF)).isTrue();
        assertThat(LIGHTS.isLast(Light.GREEN)).isFalse();
    }

    @Test
    void an_event_without_an_edge_is_refused_with_a_sentence() {
        assertThat(LIGHTS.next(Light.OFF, Happened.WENT)).isNull();
        assertThatThrownBy(() -> LIGHTS.move(Light.GREEN, Happened.SWITCHED_OFF))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("it is now green");
    }

    @Test
    void a_status_that_nothing_reaches_and_an_event_that_nothing_records_are_found() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Transitions.from(Happened.class, Light.RED)
                        .edge(Light.RED, Happened.WENT, Light.GREEN)
                        .edge(Light.GREEN, Happened.STOPPED, Light.RED)
                        .build())
                .withMessage("no edge records SWITCHED_OFF; no event leads to OFF");
    }

    @Test
    void two_edges_for_the_same_event_are_found() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Transitions.from(Happened.class, Light.RED)
                        .edge(Light.RED, Happened.WENT, Light.GREEN)
                        .edge(Light.RED, Happened.WENT, Light.OFF)
                        .build())
                .withMessage("RED has two edges for WENT");
    }
}
