package uk.saferhub.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Serves the gallery under the real content security policy, and keeps the drafts that it is sent. */
final class GallerySite implements AutoCloseable {

    private static final String POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'";
    private final TemplateEngine templates =
            TemplateEngine.create(new BesideTests(), Path.of("target/gallery-classes"), ContentType.Html);
    private final HttpServer server;
    private final List<String> drafts = new ArrayList<>();

    GallerySite() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String address(String name) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + name;
    }

    List<String> drafts() {
        return drafts;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        try (exchange) {
            if (path.equals("/drafts")) {
                drafts.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                exchange.sendResponseHeaders(204, -1);
                return;
            }
            byte[] body =
                    path.contains(".") ? file(path) : show(path.substring(1)).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type(path));
            exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private byte[] file(String path) throws IOException {
        try (InputStream in = GallerySite.class.getResourceAsStream(
                "/static" + URI.create(path).getPath())) {
            return in.readAllBytes();
        }
    }

    private String type(String path) {
        return path.endsWith(".css")
                ? "text/css"
                : path.endsWith(".js")
                        ? "text/javascript"
                        : path.endsWith(".svg") ? "image/svg+xml" : "text/html;charset=UTF-8";
    }

    private String show(String name) {
        var html = new StringOutput();
        templates.render("saferhub/web/" + template(name) + ".jte", GalleryPages.page(name), html);
        return html.toString();
    }

    private String template(String name) {
        return switch (name) {
            case "form", "wrong-form" -> "gallery-form";
            case "record", "list", "confirm" -> "gallery-" + name;
            default -> name;
        };
    }

    /** Templates beside the tests first, then those beside the code. */
    private static final class BesideTests implements CodeResolver {
        private final CodeResolver tests = new DirectoryCodeResolver(Path.of("src/test/java/uk"));
        private final CodeResolver code = new DirectoryCodeResolver(Path.of("src/main/java/uk"));

        @Override
        public String resolve(String name) {
            return tests.exists(name) ? tests.resolve(name) : code.resolve(name);
        }

        @Override
        public boolean exists(String name) {
            return tests.exists(name) || code.exists(name);
        }

        @Override
        public long getLastModified(String name) {
            return 0;
        }
    }
}
