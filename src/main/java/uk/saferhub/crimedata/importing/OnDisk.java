package uk.saferhub.crimedata.importing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** A file by itself, perhaps packed with gzip. */
record OnDisk(String name, Path path) implements Source {

    @Override
    public InputStream open() throws IOException {
        if (!Files.exists(path)) {
            throw new UnreadableFile("There is no such file.");
        } else if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new UnreadableFile("It cannot be read by the account that SaferHub runs under.");
        }
        InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        if (Packing.of(in) != Packing.GZIP) return in;
        long size = Files.size(path);
        return new BoundedStream(new GZIPInputStream(in, 1 << 16), size, BoundedStream.budget(size));
    }
}
