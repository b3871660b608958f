package uk.saferhub.files;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Speaks clamd's INSTREAM on loopback and knows one virus: the EICAR test string, put together here so that no scanner minds. */
final class FakeClamd implements AutoCloseable {

    static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!" + "$H+H*";

    private final ServerSocket door;
    private final Thread porter;

    FakeClamd() throws IOException {
        door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        porter = Thread.ofVirtual().start(() -> {
            while (!door.isClosed()) {
                try (Socket caller = door.accept()) {
                    answer(caller);
                } catch (IOException gone) {
                    // The next caller is served.
                }
            }
        });
    }

    String address() {
        return "tcp:127.0.0.1:" + door.getLocalPort();
    }

    private static void answer(Socket caller) throws IOException {
        var in = new DataInputStream(caller.getInputStream());
        String command = new String(in.readNBytes("zINSTREAM\0".length()), StandardCharsets.US_ASCII);
        var file = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) file.writeBytes(in.readNBytes(length));
        String words = file.toString(StandardCharsets.ISO_8859_1);
        String said = !command.equals("zINSTREAM\0")
                ? "UNKNOWN COMMAND"
                : words.contains("size limit")
                        ? "INSTREAM size limit exceeded. ERROR"
                        : words.contains(EICAR) ? "stream: Win.Test.EICAR_HDB-1 FOUND" : "stream: OK";
        caller.getOutputStream().write((said + "\0").getBytes(StandardCharsets.US_ASCII));
    }

    /** Waits until nobody is at the door: a caller who comes while it closes was let in once. */
    @Override
    public void close() throws IOException {
        door.close();
        try {
            porter.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
