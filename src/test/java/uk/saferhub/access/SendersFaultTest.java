package uk.saferhub.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.saferhub.testing.SaferHubTest;
import uk.saferhub.testing.Visitor;
import uk.saferhub.testing.World;
import uk.saferhub.testing.Worlds;
import uk.saferhub.web.FaultTrace;

/** What cannot be read as asked is the sender's fault, costs nothing and leaves none of its words in the program's own log. */
@SaferHubTest
@ExtendWith(OutputCaptureExtension.class)
class SendersFaultTest {

    @Autowired
    Worlds worlds;

    @LocalServerPort
    int port;

    Visitor reader;

    @BeforeEach
    void somebodyReadsComplaints() {
        World world = worlds.make();
        world.person("Reader", "rangers", "hub", Reach.WHOLE_REALM, Permission.READ_COMPLAINT, Permission.WORK_ACTION);
        reader = new Visitor(port).signIn(world, "Reader");
    }

    @Test
    void AUD_01_what_is_no_text_is_refused_and_its_words_stay_out_of_the_programs_log(CapturedOutput told) {
        assertThat(reader.get("/complaints/received?place=Zebedee+Quillfeather%E9").status())
                .isEqualTo(400);
        assertThat(reader.get("/actions/new?on=%00").status()).isEqualTo(400);
        assertThat(told.getAll()).doesNotContain("Quillfeather");
        var quoting = new IllegalStateException(
                "of Zebedee Quillfeather", new NumberFormatException("For input string: \"Quillfeather\""));
        assertThat(FaultTrace.of(quoting))
                .hasStackTraceContaining("NumberFormatException")
                .hasStackTraceContaining("SendersFaultTest")
                .extracting(org.assertj.core.util.Throwables::getStackTrace, org.assertj.core.api.InstanceOfAssertFactories.STRING)
                .doesNotContain("Quillfeather");
    }

    @Test
    void what_is_asked_of_no_page_of_ours_is_not_there_and_no_fault(CapturedOutput told) throws Exception {
        var options = java.net.http.HttpRequest.newBuilder(java.net.URI.create("http://localhost:" + port + "/cases"))
                .method("OPTIONS", java.net.http.HttpRequest.BodyPublishers.noBody())
                .build();
        try (var client = java.net.http.HttpClient.newHttpClient()) {
            assertThat(client.send(options, java.net.http.HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(reader.get("/error").status()).isEqualTo(404);
        assertThat(told.getAll()).doesNotContain("Fault ");
    }

    @Test
    void a_period_of_a_thousand_million_years_is_no_period() {
        assertThat(reader.get("/complaints/received?from=-999999999-01-01").status())
                .isEqualTo(400);
        assertThat(reader.get("/complaints/received?from=0001-01-01&to=9999-12-31")
                        .status())
                .isEqualTo(400);
        assertThat(reader.get("/complaints/received?to=-999999999-01-01").status())
                .isEqualTo(400);
        assertThat(reader.get("/complaints/received?from=1999-01-01").status()).isEqualTo(200);
    }
}
