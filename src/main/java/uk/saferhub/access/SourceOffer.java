package uk.saferhub.access;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import uk.saferhub.web.Link;

/**
 * The source of what runs here, which whoever uses it over a network is offered (AGPL-3.0 section 13). The build puts it
 * into the program, so that whoever changes the program offers the change without thinking of it; an installation may name
 * another address in {@code saferhub.source}.
 */
@Component
class SourceOffer {

    static final String OWN = "/source";

    private static final String FOLDER = "/source/";

    private final Link link;
    private byte[] zip = {};

    SourceOffer(@Value("${saferhub.source:" + OWN + "}") String address) {
        this.link = Link.to("Source code (AGPL-3.0)", address);
    }

    /** For the foot of every page. */
    Link link() {
        return link;
    }

    /** Everything that it takes to build the program, as a zip; made when it is first asked for. */
    synchronized byte[] zip() throws IOException {
        if (zip.length == 0) zip = packed();
        return zip;
    }

    private static byte[] packed() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:source/**");
        Arrays.sort(files, Comparator.comparing(SourceOffer::path));
        var bytes = new ByteArrayOutputStream();
        try (var all = new ZipOutputStream(bytes)) {
            for (Resource file : files) {
                if (!file.isReadable() || path(file).endsWith("/")) continue;
                all.putNextEntry(new ZipEntry("saferhub/" + path(file)));
                try (var in = file.getInputStream()) {
                    in.transferTo(all);
                }
            }
        }
        return bytes.toByteArray();
    }

    private static String path(Resource file) {
        try {
            String address = file.getURL().getPath();
            return address.substring(address.indexOf(FOLDER) + FOLDER.length());
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }
}
