package uk.saferhub.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExplainedTest {

    @Test
    void words_of_the_law_are_found_where_they_stand_and_not_inside_others() {
        assertThat(Explained.in("The CPN, two PSPOs and a Closure order; a mAPpa and CPN-17"))
                .extracting(Explained.Term::word)
                .containsExactly("closure order", "CPN", "PSPO");
        assertThat(Explained.in("A Community protection notice, or CPN"))
                .extracting(Explained.Term::word)
                .containsExactly("community protection notice");
        assertThat(Explained.in("Cpn, discpn and closures")).isEmpty();
    }

    @Test
    void each_says_what_it_means_in_a_sentence_that_needs_no_other() {
        assertThat(Explained.in("MARAC").getFirst().meaning()).startsWith("multi-agency risk assessment conference");
    }

    @Test
    void the_content_is_written_as_it_was() {
        assertThat(Explained.of(output -> output.writeContent("<p>A CPN &amp; more</p>")))
                .isEqualTo(new Explained("<p>A CPN &amp; more</p>", Explained.in("CPN")));
    }
}
