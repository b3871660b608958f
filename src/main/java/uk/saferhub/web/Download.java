package uk.saferhub.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.web.servlet.View;

/**
 * A file to keep. It was written to a spool file inside the transaction, so that nothing is sent of what could not be
 * logged; the spool file is deleted once it has been sent.
 */
public final class Download implements View {

    private final Path spooled;
    private final String name;
    private final String type;

    private Download(Path spooled, String name, String type) {
        this.spooled = spooled;
        this.name = name;
        this.type = type;
    }

    /**
     * @param spooled the file's bytes, deleted after sending
     * @param name what the browser calls it, with its ending
     * @param type its media type, with the charset when it is text
     */
    public static Download of(Path spooled, String name, String type) {
        return new Download(spooled, name, type);
    }

    /** Spools bytes that are small enough to have been made in memory. */
    public static Download of(byte[] bytes, String name, String type) throws IOException {
        Path spool = Files.createTempFile("saferhub-download", null);
        Files.write(spool, bytes);
        return of(spool, name, type);
    }

    /** Deletes what will not be sent, since its request was undone. */
    public void discard() {
        try {
            Files.deleteIfExists(spooled);
        } catch (IOException left) {
            throw new java.io.UncheckedIOException(left);
        }
    }

    @Override
    public String getContentType() {
        return type;
    }

    @Override
    public void render(Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            response.setContentType(type);
            response.setContentLengthLong(Files.size(spooled));
            response.setHeader(
                    "Content-Disposition",
                    ContentDisposition.attachment()
                            .filename(name, StandardCharsets.UTF_8)
                            .build()
                            .toString());
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Content-Type-Options", "nosniff");
            // A file that a browser opens all the same runs nothing and reaches nothing.
            response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
            Files.copy(spooled, response.getOutputStream());
        } finally {
            Files.deleteIfExists(spooled);
        }
    }
}
