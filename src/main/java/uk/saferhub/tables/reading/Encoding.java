package uk.saferhub.tables.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * In which encoding a file of text is: what its mark says, else UTF-8 where every byte of it is that, else Windows-1252, which
 * is what spreadsheet programs in this country write for "CSV".
 *
 * @param mark how many bytes at the beginning say the encoding
 * @param sentence how it was decided, for whoever brought the file; null where there was nothing to decide
 */
record Encoding(Charset charset, int mark, @Nullable String sentence) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    static Encoding of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(1024);
        }
        if (at(head, 0) == 0xEF && at(head, 1) == 0xBB && at(head, 2) == 0xBF)
            return new Encoding(StandardCharsets.UTF_8, 3, null);
        if (at(head, 0) == 0xFF && at(head, 1) == 0xFE) return wide(StandardCharsets.UTF_16LE, 2);
        if (at(head, 0) == 0xFE && at(head, 1) == 0xFF) return wide(StandardCharsets.UTF_16BE, 2);
        int even = noughts(head, 0);
        int odd = noughts(head, 1);
        if (odd * 4 > head.length && even == 0) return wide(StandardCharsets.UTF_16LE, 0);
        if (even * 4 > head.length && odd == 0) return wide(StandardCharsets.UTF_16BE, 0);
        if (even + odd > 0)
            throw new UnreadableFile("This file is not text and no spreadsheet that can be read (XLSX, ODS).");
        return isUtf8(file)
                ? new Encoding(StandardCharsets.UTF_8, 0, null)
                : new Encoding(
                        WINDOWS,
                        0,
                        "The file is not in UTF-8, so it was read as Windows-1252. Look whether £, é and ’ are right.");
    }

    Reader reader(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(mark);
        return new InputStreamReader(in, charset);
    }

    private static Encoding wide(Charset charset, int mark) {
        return new Encoding(charset, mark, "The file is in UTF-16.");
    }

    private static boolean isUtf8(Path file) throws IOException {
        var strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var reader = new InputStreamReader(Files.newInputStream(file), strict)) {
            var some = new char[8192];
            while (reader.read(some) >= 0) {}
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    private static int at(byte[] head, int place) {
        return place < head.length ? head[place] & 0xff : -1;
    }

    private static int noughts(byte[] head, int from) {
        int noughts = 0;
        for (int i = from; i < head.length; i += 2) if (head[i] == 0) noughts++;
        return noughts;
    }
}
