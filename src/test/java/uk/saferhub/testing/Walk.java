package uk.saferhub.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Somebody who follows every link of every page and opens every file, one of each kind, and all of those that lead to chosen
 * records: what came to them, as text, with headers and file names. Open crime data and its analysis, which hold nobody, and the
 * program's own source are left out: they are half of all pages.
 */
public final class Walk {

    private static final Pattern NOT_FOLLOWED =
            Pattern.compile("/sign-out|/hide\\b|^//|^/source|^/analysis|^/crime|^/data\\b");

    private static final String WORDS = "input[type=search], input[type=text], input:not([type])";

    private static final Pattern DAY = Pattern.compile("-(day|month|year)$|^(from|to|until)$");

    private final Visitor visitor;
    private final Set<String> chosen;
    private final Map<String, String> came = new LinkedHashMap<>();
    private final Map<String, Element> searches = new LinkedHashMap<>();

    /** @param chosen references and keys of records of which every page is asked for, not one of each kind */
    public Walk(Visitor visitor, Set<String> chosen) {
        this.visitor = visitor;
        this.chosen = chosen;
    }

    /** Follows links from these addresses until nothing new is found. */
    public Walk from(List<String> addresses) {
        var seen = new HashSet<String>();
        var ahead = new ArrayDeque<>(addresses);
        while (!ahead.isEmpty()) {
            String address = ahead.removeFirst();
            if (!seen.add(kind(address))) continue;
            Visitor.Answer answer = visitor.answer(address);
            came.put(address, answer.headers() + "\n" + text(answer.bytes()));
            if (!answer.type().startsWith("text/html")) continue;
            var page = Jsoup.parse(new String(answer.bytes(), StandardCharsets.UTF_8), "http://localhost");
            page.select("form").stream()
                    .filter(Walk::isSearch)
                    .forEach(form -> searches.putIfAbsent(form.attr("action").split("\\?")[0] + names(form), form));
            page.select("a[href^=/]").stream()
                    .map(link -> link.attr("href").split("#")[0])
                    .filter(link -> !NOT_FOLLOWED.matcher(link).find() && !seen.contains(kind(link)))
                    .forEach(ahead::add);
        }
        return this;
    }

    /** What came, by address: headers, and the words of the page, of the PDF, or of every part of the file. */
    public Map<String, String> came() {
        return came;
    }

    /** Every form on the way that asks for words and changes nothing, one of each. */
    public Map<String, Element> searches() {
        return searches;
    }

    private static boolean isSearch(Element form) {
        boolean asks = !form.select(WORDS).isEmpty();
        return asks && (!form.attr("method").equalsIgnoreCase("post") || form.closest("search") != null);
    }

    private static Set<String> names(Element form) {
        return form.select("[name]").stream()
                .map(field -> field.attr("name"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What such a form answers where these words stand in each of its fields that takes words. */
    public String asked(Element form, String words) {
        var fields = new LinkedHashMap<String, String>();
        form.select("input[type=hidden]").forEach(field -> fields.put(field.attr("name"), field.attr("value")));
        form.select(WORDS).stream()
                .map(field -> field.attr("name"))
                .filter(name -> !DAY.matcher(name).find())
                .forEach(name -> fields.put(name, words));
        String path = form.attr("action").split("\\?")[0];
        if (form.attr("method").equalsIgnoreCase("post"))
            return visitor.post(path, List.copyOf(fields.entrySet())).body();
        return visitor.get(path + "?"
                        + fields.entrySet().stream()
                                .map(field -> field.getKey() + "="
                                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&")))
                .body();
    }

    /** An address without what tells one record from another, unless the record is one of those that were chosen. */
    private String kind(String address) {
        if (chosen.stream().anyMatch(address::contains)) return address;
        String[] parts = address.split("\\?", 2);
        String path = parts[0].replaceAll("[A-Z]{1,5}-[0-9A-HJKMNP-TV-Z]{7,10}", "#")
                .replaceAll("[0-9a-f-]{36}", "#")
                .replaceAll("\\d+", "9");
        if (parts.length == 1) return path;
        return path + "?"
                + List.of(parts[1].split("&")).stream()
                        .map(field -> field.matches("(as|format|file|kind|tab)=.*") ? field : field.split("=")[0])
                        .sorted()
                        .toList();
    }

    /** The words of a file: of a PDF with what it says of itself, of every part of a zip, else the bytes as text. */
    public static String text(byte[] bytes) {
        try {
            String start = new String(bytes, 0, Math.min(4, bytes.length), StandardCharsets.ISO_8859_1);
            if (start.equals("%PDF")) return ofPdf(bytes);
            return start.equals("PK\u0003\u0004") ? ofZip(bytes) : new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String ofPdf(byte[] bytes) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(pdf)
                    + pdf.getDocumentInformation().getCOSObject();
        }
    }

    private static String ofZip(byte[] bytes) throws IOException {
        var words = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry())
                words.append(part.getName())
                        .append('\n')
                        .append(text(zip.readAllBytes()))
                        .append('\n');
        }
        return words.toString();
    }
}
