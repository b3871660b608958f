package uk.saferhub.journeys;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program in a process and a data folder of its own, to be ended without warning. */
final class ProgramOfItsOwn {

    private static final int LONGEST_START_IN_SECONDS = 120;

    private final Process process;
    private final Path output;

    private ProgramOfItsOwn(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Runs a class of this test run with these words; what it says goes to this file. */
    static ProgramOfItsOwn run(Class<?> start, Path output, String... words) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-Dsaferhub.secure-cookies=false",
                "-Dsaferhub.postgresql.programs=" + Path.of(System.getProperty("java.io.tmpdir"), "saferhub-programs"),
                "-cp",
                System.getProperty("java.class.path"),
                start.getName()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new ProgramOfItsOwn(process, output);
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Waits until it has said these words. */
    ProgramOfItsOwn says(String words) throws Exception {
        for (int i = 0; i < LONGEST_START_IN_SECONDS * 10 && process.isAlive(); i++) {
            if (Files.readString(output).contains(words)) return this;
            Thread.sleep(100);
        }
        throw new AssertionError("It did not say " + words + ": " + Files.readString(output));
    }

    /** As {@code kill -9}: the process has no say. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** @return the exit code of a process that ends by itself */
    int ends() throws InterruptedException {
        return process.waitFor();
    }
}
