package uk.saferhub.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.saferhub.testing.Demonstration;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;

/** The demonstration loads into an empty installation, through use cases alone, and loading it twice adds nothing. */
@SaferHubTest
class DemoTest {

    @Autowired
    Demonstration demonstration;

    @Test
    void loadingTwiceAddsNothing() {
        demonstration.load();
        long before = happenings();
        demonstration.load();
        assertThat(before).isGreaterThan(500);
        assertThat(happenings()).isEqualTo(before);
    }

    private static long happenings() {
        return TestDatabase.superuser()
                .sql("select count(*) from happening")
                .query(Long.class)
                .single();
    }
}
