package uk.saferhub.files;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** ClamAV's daemon, asked by its INSTREAM command (clamd(8)): the file goes to it in pieces, each with its length before it. */
record Clamd(SocketAddress address, boolean unix) {

    /** clamd itself reads no more than this in a piece unless told otherwise. */
    private static final int PIECE = 256 * 1024;

    private static final int MOST_ANSWER = 4096;
    private static final long SECONDS = 45;

    /** @throws IllegalArgumentException where the words name no address */
    static Clamd at(String words) {
        if (words.startsWith("unix:")) return new Clamd(UnixDomainSocketAddress.of(words.substring(5)), true);
        String[] parts = words.split(":");
        if (parts.length != 3 || !parts[0].equals("tcp") || !parts[2].matches("\\d{1,5}"))
            throw new IllegalArgumentException(
                    "saferhub.virus-scanner is tcp:HOST:PORT or unix:/path, not \"" + words + "\"");
        return new Clamd(InetSocketAddress.createUnresolved(parts[1], Integer.parseInt(parts[2])), false);
    }

    /** @return what was found; empty where the file is clean. @throws IOException where no answer came in 45 seconds, or none that is either */
    Optional<String> scan(Path file) throws IOException {
        try (SocketChannel channel = open()) {
            var answer = new CompletableFuture<String>();
            Thread.ofVirtual().start(() -> {
                try {
                    answer.complete(ask(channel, file));
                } catch (IOException | RuntimeException failed) {
                    answer.completeExceptionally(failed);
                }
            });
            // Closing the channel on the way out ends the other thread's wait.
            return read(answer.get(SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException | InterruptedException silent) {
            throw new IOException("no answer from the virus scanner", silent);
        }
    }

    private SocketChannel open() throws IOException {
        if (unix) return SocketChannel.open(address);
        var named = (InetSocketAddress) address;
        var there = new InetSocketAddress(named.getHostString(), named.getPort());
        if (there.isUnresolved()) throw new IOException("the virus scanner's host is not known");
        SocketChannel channel = SocketChannel.open();
        channel.socket().connect(there, 5000);
        return channel;
    }

    private static String ask(SocketChannel channel, Path file) throws IOException {
        write(channel, ByteBuffer.wrap("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII)));
        byte[] piece = new byte[PIECE];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.readNBytes(piece, 0, PIECE); read > 0; read = in.readNBytes(piece, 0, PIECE)) {
                write(channel, ByteBuffer.allocate(4).putInt(read).flip());
                write(channel, ByteBuffer.wrap(piece, 0, read));
            }
        }
        write(channel, ByteBuffer.allocate(4).putInt(0).flip());
        ByteBuffer answer = ByteBuffer.allocate(MOST_ANSWER);
        while (answer.hasRemaining() && channel.read(answer) >= 0) {
            if (answer.position() > 0 && answer.get(answer.position() - 1) == 0) break;
        }
        return new String(answer.array(), 0, answer.position(), StandardCharsets.US_ASCII)
                .replace("\0", "")
                .strip();
    }

    private static void write(SocketChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) channel.write(bytes);
    }

    private static Optional<String> read(String answer) throws IOException {
        if (answer.equals("stream: OK")) return Optional.empty();
        if (!answer.startsWith("stream: ") || !answer.endsWith(" FOUND"))
            throw new IOException("the virus scanner did not say whether it is clean");
        String found = answer.substring("stream: ".length(), answer.length() - " FOUND".length());
        return Optional.of(found.replaceAll("[^A-Za-z0-9._-]", "")
                .transform(s -> s.substring(0, Math.min(80, s.length()))));
    }
}
