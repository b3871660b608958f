package uk.saferhub.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * No real officer is named anywhere: packs and demonstration name posts. The names are read out of the published reports
 * where these lie beside the project, so that they stand nowhere in it.
 */
class OfficersTest {

    private static final Path SEEDS = Stream.of("../shared/seeds", "/work/shared/seeds")
            .map(Path::of)
            .filter(Files::isDirectory)
            .findFirst()
            .orElse(Path.of("none"));

    static boolean seedsAreThere() {
        return Files.isDirectory(SEEDS);
    }

    @Test
    @EnabledIf("seedsAreThere")
    void no_name_of_an_officer_in_the_reports_stands_in_packs_demonstration_or_documents() throws IOException {
        List<String> names = names();
        assertThat(names).as("names found in the reports").hasSizeGreaterThanOrEqualTo(4);
        for (Path file : files()) {
            String text = Files.readString(file);
            assertThat(names).as(file.toString()).noneMatch(text::contains);
        }
    }

    /** A signature stands above the post of whoever signed, a contact after its label, a member after "Cllr", a chair after a rank. */
    private static List<String> names() throws IOException {
        String name = "([A-Z][a-z]+ [A-Z][a-z]+)";
        List<Pattern> places = List.of(
                Pattern.compile("(?m)^\\s*" + name + "\\s*\\R(?:Head|Chief|Director|Manager|Corporate)"),
                Pattern.compile("Contact Officer:\\s*" + name),
                Pattern.compile("Cllr " + name),
                Pattern.compile("Chief Constable " + name));
        List<String> names = new ArrayList<>();
        try (Stream<Path> seeds = Files.list(SEEDS)) {
            for (Path seed : seeds.toList()) {
                String text = Files.readString(seed);
                for (Pattern place : places) {
                    Matcher found = place.matcher(text);
                    while (found.find()) names.add(found.group(1));
                }
            }
        }
        return names;
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("packs", "src", "docs")) {
            if (!Files.isDirectory(Path.of(folder))) continue;
            try (Stream<Path> found = Files.walk(Path.of(folder))) {
                found.filter(Files::isRegularFile)
                        .filter(file -> file.toString().matches(".*\\.(java|yaml|jte|sql|properties|md|csv)"))
                        .forEach(files::add);
            }
        }
        return files;
    }
}
