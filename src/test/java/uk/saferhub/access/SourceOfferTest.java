package uk.saferhub.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** What the foot of every page offers: the source of the program that runs. */
class SourceOfferTest {

    @Test
    void theZipHoldsWhatTheProgramWasBuiltFrom() throws IOException {
        Map<String, String> files = unpacked(new SourceOffer("/source").zip());
        assertThat(files).containsKeys("saferhub/pom.xml", "saferhub/LICENSE", "saferhub/mvnw", "saferhub/saferhub");
        assertThat(files.get("saferhub/src/main/java/uk/saferhub/access/SourceOffer.java"))
                .contains("class SourceOffer");
        assertThat(files.keySet()).noneMatch(name -> name.endsWith(".class") || name.contains("/target/"));
    }

    @Test
    void anInstallationMayNameAnotherAddress() {
        assertThat(new SourceOffer("https://source.example/ours").link().href())
                .isEqualTo("https://source.example/ours");
    }

    private static Map<String, String> unpacked(byte[] zip) throws IOException {
        var files = new HashMap<String, String>();
        try (var all = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = all.getNextEntry(); entry != null; entry = all.getNextEntry())
                files.put(entry.getName(), new String(all.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        }
        return files;
    }
}
