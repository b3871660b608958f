package uk.saferhub.reports.rendering;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A ZIP file without the hour that it was packed: the same paper gives the same bytes, so that a hash can be kept. */
final class StillZip {

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private StillZip() {}

    static byte[] of(byte[] zip) throws IOException {
        return of(zip, Map.of());
    }

    /** The same with some of its parts replaced. */
    static byte[] of(byte[] zip, Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                if (!entry.isDirectory()) {
                    put(to, entry.getName(), parts.getOrDefault(entry.getName(), from.readAllBytes()));
                }
            }
        }
        return out.toByteArray();
    }

    /** An office file's type stands first and unpacked, so that other programs know it at a glance. */
    private static void put(ZipOutputStream to, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        if (name.equals("mimetype")) {
            CRC32 sum = new CRC32();
            sum.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(sum.getValue());
        }
        to.putNextEntry(entry);
        to.write(content);
        to.closeEntry();
    }
}
