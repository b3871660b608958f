package uk.saferhub.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.web.servlet.View;

/** An answer to a program: written inside the transaction, sent after it. Nothing keeps it on the way. */
public record Json(int status, String text) implements View {

    @Override
    public String getContentType() {
        return status < 400 ? "application/json" : "application/problem+json";
    }

    @Override
    public void render(Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(getContentType());
        response.setContentLength(bytes.length);
        response.setHeader("Cache-Control", "no-store");
        if (status == 401) response.setHeader("WWW-Authenticate", "Bearer");
        response.getOutputStream().write(bytes);
    }
}
