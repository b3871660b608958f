package uk.saferhub.files.checking;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Copies a photo without what the camera wrote into it (the place, the time, its number), bit for bit where the picture is, and
 * stops where the picture ends. Which way up it is stays, or every second photo would lie on its side.
 */
final class JpegCleaner {

    private static final long MOST_DOTS = 120_000_000;

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int EXIF = 0xE1;

    private JpegCleaner() {}

    static Path clean(Path sent) throws IOException, Unfit {
        Path kept = Files.createTempFile(sent.toAbsolutePath().getParent(), "clean", null);
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(sent)));
                var out = new DataOutputStream(new java.io.BufferedOutputStream(Files.newOutputStream(kept)))) {
            if (in.readUnsignedShort() != 0xFF00 + START) throw new Unfit(FileFault.BROKEN);
            out.writeShort(0xFF00 + START);
            int marker = marker(in);
            while (marker != END) marker = marker == SCAN ? scan(in, out) : segment(in, out, marker);
            out.writeShort(0xFF00 + END);
        } catch (EOFException cutShort) {
            throw new Unfit(FileFault.BROKEN);
        }
        return kept;
    }

    private static int marker(DataInputStream in) throws IOException, Unfit {
        if (in.readUnsignedByte() != 0xFF) throw new Unfit(FileFault.BROKEN);
        int marker = in.readUnsignedByte();
        while (marker == 0xFF) marker = in.readUnsignedByte();
        return marker;
    }

    /** @return the marker after the segment */
    private static int segment(DataInputStream in, DataOutputStream out, int marker) throws IOException, Unfit {
        byte[] words = body(in);
        boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (frame && dots(words) > MOST_DOTS) throw new Unfit(FileFault.BOMB);
        // Colour (APP2), Adobe's colour transform (APP14) and JFIF (APP0) belong to the picture; the rest is about it.
        boolean about = (marker >= 0xE0 && marker <= 0xEF && marker != 0xE0 && marker != 0xE2 && marker != 0xEE)
                || marker == 0xFE;
        if (marker == EXIF) {
            int turned = Orientation.of(words);
            if (turned > 1) write(out, EXIF, Orientation.alone(turned));
        }
        if (!about) write(out, marker, words);
        return marker(in);
    }

    private static long dots(byte[] frame) throws Unfit {
        if (frame.length < 5) throw new Unfit(FileFault.BROKEN);
        return (long) (((frame[1] & 0xff) << 8) + (frame[2] & 0xff)) * (((frame[3] & 0xff) << 8) + (frame[4] & 0xff));
    }

    private static byte[] body(DataInputStream in) throws IOException, Unfit {
        int length = in.readUnsignedShort() - 2;
        if (length < 0) throw new Unfit(FileFault.BROKEN);
        byte[] words = in.readNBytes(length);
        if (words.length < length) throw new EOFException();
        return words;
    }

    private static void write(DataOutputStream out, int marker, byte[] words) throws IOException {
        out.writeShort(0xFF00 + marker);
        out.writeShort(words.length + 2);
        out.write(words);
    }

    /** The picture itself, until the next marker that is not part of it. @return that marker */
    private static int scan(DataInputStream in, DataOutputStream out) throws IOException, Unfit {
        write(out, SCAN, body(in));
        while (true) {
            int one = in.readUnsignedByte();
            if (one != 0xFF) {
                out.write(one);
                continue;
            }
            int next = in.readUnsignedByte();
            while (next == 0xFF) next = in.readUnsignedByte();
            boolean within = next == 0 || (next >= 0xD0 && next <= 0xD7);
            if (!within) return next;
            out.write(0xFF);
            out.write(next);
        }
    }

    /** Which way up a photo is, in the camera's own format (TIFF 6.0, tag 274). */
    private static final class Orientation {

        private static final byte[] HEAD = {'E', 'x', 'i', 'f', 0, 0};

        static int of(byte[] exif) {
            if (exif.length < 14 || !Arrays.equals(Arrays.copyOf(exif, 6), HEAD)) return 1;
            var tiff = java.nio.ByteBuffer.wrap(exif, 6, exif.length - 6).slice();
            tiff.order(tiff.get(0) == 'I' ? java.nio.ByteOrder.LITTLE_ENDIAN : java.nio.ByteOrder.BIG_ENDIAN);
            int at = tiff.getInt(4);
            if (at < 8 || at + 2 > tiff.limit()) return 1;
            for (int i = 0; i < tiff.getShort(at) && at + 2 + 12 * (i + 1) <= tiff.limit(); i++)
                if (tiff.getShort(at + 2 + 12 * i) == 274)
                    return Math.min(8, Math.max(1, tiff.getShort(at + 10 + 12 * i)));
            return 1;
        }

        static byte[] alone(int turned) {
            byte[] exif = {
                'E',
                'x',
                'i',
                'f',
                0,
                0,
                'M',
                'M',
                0,
                42,
                0,
                0,
                0,
                8,
                0,
                1,
                1,
                18,
                0,
                3,
                0,
                0,
                0,
                1,
                0,
                (byte) turned,
                0,
                0,
                0,
                0,
                0,
                0
            };
            return exif;
        }
    }
}
