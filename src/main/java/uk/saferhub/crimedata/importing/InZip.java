package uk.saferhub.crimedata.importing;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A file inside a zip. */
final class InZip implements Source {

    private final ZipFile zip;
    private final String name;
    private final ZipEntry entry;
    private final AtomicLong left;

    /** @param zipName of the zip @param left how much all that is in the same zip may still unpack to */
    InZip(ZipFile zip, String zipName, ZipEntry entry, AtomicLong left) {
        this.zip = zip;
        this.name = zipName + " › " + Rubbish.printable(entry.getName());
        this.entry = entry;
        this.left = left;
    }

    @Override
    public String name() {
        return name;
    }

    /** Of one that cannot be read, what is wrong is told when it is opened. */
    Packing packing() throws IOException {
        try (InputStream in = new BufferedInputStream(zip.getInputStream(entry), Packing.HEAD)) {
            return Packing.of(in);
        } catch (ZipException | EOFException damaged) {
            return Packing.NONE;
        }
    }

    @Override
    public InputStream open() throws IOException {
        InputStream in = new BufferedInputStream(
                new BoundedStream(zip.getInputStream(entry), entry.getCompressedSize(), left), 1 << 16);
        if (Packing.of(in) != Packing.GZIP) return in;
        return new BoundedStream(new GZIPInputStream(in, 1 << 16), entry.getCompressedSize(), left);
    }
}
