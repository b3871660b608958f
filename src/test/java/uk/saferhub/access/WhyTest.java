package uk.saferhub.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.testing.Demonstration;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.Visitor;

/** SHR-03 in words, and SHR-07: stepping back from a record. */
@SaferHubTest
class WhyTest {

    @Autowired
    Demonstration demonstration;

    @LocalServerPort
    int port;

    @Test
    void SHR_03_the_locks_are_told_in_words_and_what_one_may_not_see_has_no_page() {
        demonstration.load();
        Visitor hub = Demonstration.visitor(port, "hub");
        String reference = first(hub);
        assertThat(hub.get("/cases/" + reference).body()).contains("href=\"/why/" + reference + "\"");
        assertThat(hub.get("/why/" + reference).body())
                .contains("Your role lets you read cases")
                .contains("where you see every record")
                .contains("to be reviewed by")
                .doesNotContain("<li>Amara Birch");
        Visitor.Page hidden = Demonstration.visitor(port, "enforcement").get("/why/" + reference);
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.body()).isEqualTo(hub.get("/why/C-0000000").body());
    }

    @Test
    void SHR_07_who_steps_back_for_a_conflict_of_interest_sees_no_more_of_it() {
        demonstration.load();
        Visitor hub = Demonstration.visitor(port, "hub");
        String reference = first(hub);
        Visitor.Page why = hub.get("/why/" + reference);
        String action = "/why/" + reference + "/conflict";
        assertThat(hub.submit(why, action, Map.of("reason", "")).status()).isEqualTo(400);
        try {
            hub.submit(why, action, Map.of("reason", "A neighbour"));
            assertThat(hub.get("/cases/" + reference).status()).isEqualTo(404);
            assertThat(hub.get("/why/" + reference).status()).isEqualTo(404);
            assertThat(hub.get("/cases").body()).doesNotContain(reference);
        } finally {
            TestDatabase.owner()
                    .sql("delete from exclusion where reason = 'A neighbour'")
                    .update();
        }
    }

    private static String first(Visitor visitor) {
        Matcher found = Pattern.compile("href=\"/cases/(C-[A-Z0-9]+)\"")
                .matcher(visitor.get("/cases").body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
