package uk.saferhub.help;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The guides that lie in {@code docs/users}, and the glossary, as pages. Read from the source that the program hands out, so that
 * what is explained is what runs.
 */
@Component
class Guides {

    /** @param name as in the address, such as {@code hub-cases} @param html the body, headings and all */
    record Guide(String name, String title, String html) {}

    private static final String FIRST = "README";

    private final Map<String, Guide> guides = new TreeMap<>();

    Guides() throws IOException {
        var found = new PathMatchingResourcePatternResolver();
        Resource[] users = found.getResources("classpath:source/docs/users/*.md");
        var names = new java.util.HashSet<String>(List.of("glossary"));
        for (Resource file : users) names.add(name(file));
        for (Resource file : users) add(name(file), file, names);
        add("glossary", found.getResource("classpath:source/docs/glossary.md"), names);
    }

    /** The guide that begins. */
    Guide first() {
        return guides.get(FIRST);
    }

    Optional<Guide> of(String name) {
        return Optional.ofNullable(guides.get(name));
    }

    /** Every other guide, in the order of their titles. */
    List<Guide> others() {
        return guides.values().stream()
                .filter(guide -> !guide.name().equals(FIRST))
                .sorted(java.util.Comparator.comparing(Guide::title))
                .toList();
    }

    private void add(String name, Resource file, java.util.Set<String> names) {
        var tables = List.of(TablesExtension.create());
        Node page = Parser.builder().extensions(tables).build().parse(words(file));
        var links = new Links(names);
        page.accept(links);
        String html = HtmlRenderer.builder()
                .extensions(tables)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .attributeProviderFactory(context -> new Looks())
                .build()
                .render(page);
        guides.put(name, new Guide(name, links.title(), html));
    }

    private static String name(Resource file) {
        String name = java.util.Objects.requireNonNull(file.getFilename());
        return name.substring(0, name.length() - ".md".length());
    }

    private static String words(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
