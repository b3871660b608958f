package uk.saferhub.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.demo.DemoPerson;
import uk.saferhub.testing.Demonstration;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.TestDatabase;
import uk.saferhub.testing.Visitor;

/** Words that arrive after the session ended are kept for whoever typed them, and for nobody else. */
@SaferHubTest
class KeptWordsTest {

    private static final String FORM = "/meetings/decisions/new";
    private static final String TYPED = "Typed for a quarter of an hour, then the session ended.";

    @Autowired
    Demonstration demonstration;

    @LocalServerPort
    int port;

    @Test
    void whatWasTypedIsThereAfterSigningInAgain() {
        demonstration.load();
        Visitor manager = Demonstration.visitor(port, "manager");
        Visitor.Page form = manager.get(FORM);
        manager.get("/sign-out");
        Visitor.Page answer = manager.submit(form, FORM, Map.of("wording", TYPED));
        assertThat(answer.path()).isEqualTo("/sign-in");
        assertThat(answer.body()).contains("They are kept");
        assertThat(again(manager, "manager").get(FORM).body()).contains(TYPED);
        assertThat(Demonstration.visitor(port, "hub").get(FORM).body()).doesNotContain(TYPED);
    }

    private static Visitor again(Visitor visitor, String who) {
        String email = who + "@demo.example";
        TestDatabase.owner()
                .sql("update account set totp_last_step = null where email = :email")
                .param("email", email)
                .update();
        return visitor.signIn(email, DemoPerson.PASSWORD, DemoPerson.secondFactor(email));
    }
}
