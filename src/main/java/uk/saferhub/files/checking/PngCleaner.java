package uk.saferhub.files.checking;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Copies a picture without the texts in it (where and by what it was made), and stops where the picture ends. */
final class PngCleaner {

    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final long MOST_DOTS = 120_000_000;
    private static final Set<String> ABOUT = Set.of("eXIf", "tEXt", "iTXt", "zTXt", "tIME");

    private PngCleaner() {}

    static Path clean(Path sent) throws IOException, Unfit {
        Path kept = Files.createTempFile(sent.toAbsolutePath().getParent(), "clean", null);
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(sent)));
                var out = new DataOutputStream(new java.io.BufferedOutputStream(Files.newOutputStream(kept)))) {
            if (in.readLong() != SIGNATURE) throw new Unfit(FileFault.BROKEN);
            out.writeLong(SIGNATURE);
            String kind = "";
            while (!kind.equals("IEND")) kind = chunk(in, out);
        } catch (EOFException cutShort) {
            throw new Unfit(FileFault.BROKEN);
        }
        return kept;
    }

    private static String chunk(DataInputStream in, DataOutputStream out) throws IOException, Unfit {
        int length = in.readInt();
        if (length < 0 || length > FileCheck.MOST) throw new Unfit(FileFault.BROKEN);
        byte[] name = in.readNBytes(4);
        byte[] words = in.readNBytes(length);
        if (words.length < length) throw new EOFException();
        int sum = in.readInt();
        String kind = new String(name, StandardCharsets.ISO_8859_1);
        if (kind.equals("IHDR") && dots(words) > MOST_DOTS) throw new Unfit(FileFault.BOMB);
        if (ABOUT.contains(kind)) return kind;
        out.writeInt(length);
        out.write(name);
        out.write(words);
        out.writeInt(sum);
        return kind;
    }

    private static long dots(byte[] head) throws Unfit {
        if (head.length < 8) throw new Unfit(FileFault.BROKEN);
        var size = java.nio.ByteBuffer.wrap(head);
        long dots = (size.getInt(0) & 0xFFFFFFFFL) * (size.getInt(4) & 0xFFFFFFFFL);
        return dots < 0 ? Long.MAX_VALUE : dots;
    }
}
