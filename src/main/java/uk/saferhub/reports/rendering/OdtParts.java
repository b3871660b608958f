package uk.saferhub.reports.rendering;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import uk.saferhub.reports.document.Head;

/** The parts of an OpenDocument file beside its content: styles with the marking in them, and a meta that names nobody. */
final class OdtParts {

    private OdtParts() {}

    static byte[] styles(String marking) throws IOException {
        try (InputStream in = OdtParts.class.getResourceAsStream("/reports/odt-styles.xml")) {
            String styles = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return styles.replace("MARKING", Escape.xml(marking)).getBytes(StandardCharsets.UTF_8);
        }
    }

    static String meta(Head head) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2"><office:meta><meta:generator>SaferHub</meta:generator><dc:title>%s</dc:title><dc:language>en-GB</dc:language><meta:creation-date>%sT00:00:00</meta:creation-date></office:meta></office:document-meta>
                """.formatted(Escape.xml(head.subject()), head.date());
    }
}
