package uk.saferhub.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.web.servlet.View;

/** One page: renders the model's {@code page} whole before the first byte goes out, and lets nothing keep it. */
record PageView(TemplateEngine templates, String template) implements View {

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Object page = model.get("page");
        if (page == null) {
            throw new IllegalStateException(template + " needs the model's \"page\"");
        }
        var html = new Utf8ByteOutput();
        templates.render(template, page, html);
        response.setContentType(getContentType());
        response.setContentLength(html.getContentLength());
        response.setHeader("Cache-Control", "no-store");
        html.writeTo(response.getOutputStream());
    }
}
