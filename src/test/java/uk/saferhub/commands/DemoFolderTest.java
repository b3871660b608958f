package uk.saferhub.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.support.StaticApplicationContext;

/** Only a folder that was empty when a demonstration began to load may be thrown away by the next start. */
class DemoFolderTest {

    @TempDir
    Path data;

    @Test
    void aLoadingThatDidNotEndIsKnownAgain() throws IOException {
        assertThat(new DemoFolder(data).interrupted()).isFalse();
        new DemoFolder(data).begin();
        assertThat(new DemoFolder(data).interrupted()).isTrue();
        new DemoFolder(data).loaded();
        assertThat(new DemoFolder(data).interrupted()).isFalse();
    }

    @Test
    void aFolderWithADatabaseIsNeverMarked() throws IOException {
        Files.writeString(data.resolve("server.properties"), "port=1\n");
        new DemoFolder(data).begin();
        assertThat(new DemoFolder(data).interrupted()).isFalse();
    }

    @Test
    void theWorkIsDoneBeforeTheServerListens() {
        var program = new StaticApplicationContext();
        var before = new BeforeThePages(program, started -> started == program ? 0 : 1);
        assertThat(before.getPhase()).isLessThan(WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE);
        before.start();
        assertThat(before.isRunning()).isTrue();
    }
}
