package uk.saferhub.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody at a browser without JavaScript: real requests, real cookies, real sign-in. Follows redirects, as browsers do. */
public final class Visitor {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final String site;
    private String bearing = "";
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    /** A page as it came: its status, its bytes as text, and where one ended up. */
    public record Page(int status, String body, String path, Map<String, List<String>> headers) {}

    public Visitor(int port) {
        this.site = "http://localhost:" + port;
    }

    /** Another agency's system: with each request goes this key. */
    public Visitor bearing(String key) {
        bearing = "Bearer " + key;
        return this;
    }

    /** Signs in with password and second factor, and comes back to the home page. */
    public Visitor signIn(World world, String name) {
        return signIn(world.email(name), World.PASSWORD, World.SECOND_FACTOR);
    }

    public Visitor signIn(String email, String password, byte[] secondFactor) {
        Page form = get("/sign-in");
        Page asked = submit(form, "/sign-in", Map.of("email", email, "password", password));
        Page in = submit(asked, "/sign-in/code", Map.of("code", TestCode.now(secondFactor)));
        if (in.path().startsWith("/sign-in")) throw new AssertionError("Not signed in: " + in.body());
        return this;
    }

    public Page get(String path) {
        return send(HttpRequest.newBuilder(URI.create(site + path)).GET());
    }

    /** A page or file as bytes. */
    public record Answer(int status, byte[] bytes, Map<String, List<String>> headers) {

        public String type() {
            return headers.getOrDefault("content-type", List.of("")).getFirst();
        }
    }

    /** A file's bytes as they came. */
    public byte[] bytes(String path) {
        return answer(path).bytes();
    }

    /** Whatever is at that address, a page or a file. */
    public Answer answer(String path) {
        try {
            var request = HttpRequest.newBuilder(URI.create(site + path)).GET().build();
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(
                    answer.statusCode(), answer.body(), answer.headers().map());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Posts a form: the hidden fields of the page it stands on, and these words. */
    public Page submit(Page form, String action, Map<String, String> words) {
        var all = new ArrayList<Map.Entry<String, String>>();
        int start = form.body().indexOf("action=\"" + action.replace("&", "&amp;") + "\"");
        if (start < 0) start = Math.max(0, form.body().indexOf("<main"));
        int end = form.body().indexOf("</form>", start);
        Matcher hidden = HIDDEN.matcher(
                form.body().substring(start, end < 0 ? form.body().length() : end));
        while (hidden.find())
            if (!words.containsKey(hidden.group(1))) all.add(Map.entry(hidden.group(1), unescape(hidden.group(2))));
        words.forEach((name, value) -> all.add(Map.entry(name, value)));
        return post(action, all);
    }

    /** The token against forged requests, as any form carries it. */
    public Map.Entry<String, String> token() {
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"")
                .matcher(get("/sign-in").body());
        if (!token.find()) throw new AssertionError("The sign-in page has no token");
        return Map.entry("_csrf", token.group(1));
    }

    /** Posts a form with files: the hidden fields of the page it stands on, and each file under this field's name. */
    public Page upload(Page form, String action, String field, Map<String, String> files) {
        String edge = "edge-of-a-part";
        var body = new StringBuilder();
        int start = Math.max(0, form.body().indexOf("action=\"" + action + "\""));
        Matcher hidden = HIDDEN.matcher(form.body().substring(start));
        while (hidden.find())
            body.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(edge, hidden.group(1), unescape(hidden.group(2))));
        files.forEach((name, text) -> body.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n%s\r\n"
                        .formatted(edge, field, name, text)));
        body.append("--").append(edge).append("--\r\n");
        return send(HttpRequest.newBuilder(URI.create(site + action))
                .header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    public Page post(String path, List<Map.Entry<String, String>> words) {
        String body = String.join(
                "&",
                words.stream()
                        .map(word -> encode(word.getKey()) + "=" + encode(word.getValue()))
                        .toList());
        return send(HttpRequest.newBuilder(URI.create(site + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Posts a form with one file, as a browser does: the hidden fields of the page it stands on, and the file. */
    public Page upload(Page form, String action, String field, String fileName, byte[] bytes) {
        return upload(form, action, field, fileName, bytes, Map.of());
    }

    /** As above, with further words of the form. */
    public Page upload(
            Page form, String action, String field, String fileName, byte[] bytes, Map<String, String> words) {
        String boundary = "a-boundary-of-tests";
        var body = new java.io.ByteArrayOutputStream();
        Matcher hidden = HIDDEN.matcher(form.body().substring(form.body().indexOf("action=\"" + action)));
        while (hidden.find())
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + hidden.group(1)
                            + "\"\r\n\r\n" + unescape(hidden.group(2)) + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        words.forEach((name, value) -> body.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\""
                        + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(site + action))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** The same with further fields, and a file that has no name worth telling. */
    public Page uploadWith(Page form, String action, Map<String, String> words, String field, byte[] bytes) {
        String edge = "edge-of-a-part";
        var body = new StringBuilder();
        Matcher hidden = HIDDEN.matcher(form.body().substring(form.body().indexOf("action=\"" + action)));
        var all = new java.util.LinkedHashMap<String, String>();
        while (hidden.find()) all.putIfAbsent(hidden.group(1), unescape(hidden.group(2)));
        all.putAll(words);
        all.forEach((name, value) -> body.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(edge, name, value)));
        body.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"file.csv\"\r\nContent-Type: text/csv\r\n\r\n%s\r\n--%s--\r\n"
                        .formatted(edge, field, new String(bytes, StandardCharsets.UTF_8), edge));
        return send(HttpRequest.newBuilder(URI.create(site + action))
                .header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private Page send(HttpRequest.Builder request) {
        try {
            if (!bearing.isEmpty()) request.header("Authorization", bearing);
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Page(
                    answer.statusCode(),
                    answer.body(),
                    answer.uri().getPath(),
                    answer.headers().map());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String encode(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }

    private static String unescape(String attribute) {
        return attribute
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
