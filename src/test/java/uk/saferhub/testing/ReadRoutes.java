package uk.saferhub.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Every page of a record that somebody may be able to open, by the permission table: for looking in all of them for a word that
 * one reader must not find.
 */
public final class ReadRoutes {

    private static final String ID = "01234567-89ab-7def-8123-456789abcdef";

    private ReadRoutes() {}

    /** The addresses below these beginnings, such as {@code /cases/{reference}}, of the record of that reference. */
    public static List<String> of(String reference, String... beginnings) {
        try {
            return Files.readAllLines(Path.of("src/test/resources/permission-table.txt")).stream()
                    .filter(line -> line.startsWith("GET "))
                    .map(line -> line.substring(4).split(" ")[0])
                    .filter(route -> List.of(beginnings).stream().anyMatch(route::startsWith))
                    .map(route -> route.replace("{reference}", reference)
                            .replace("{id}", ID)
                            .replaceAll("\\{[^}]+}", "1"))
                    .distinct()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The pages that were shown to the visitor, by address, with their words and whatever else they carry. */
    public static Map<String, String> shown(Visitor visitor, List<String> addresses) {
        var shown = new TreeMap<String, String>();
        for (String address : addresses) {
            Visitor.Page page = visitor.get(address);
            if (page.status() == 200) shown.put(address, page.body() + page.headers());
        }
        return shown;
    }
}
