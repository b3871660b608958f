package uk.saferhub.files.checking;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text is text from its first byte to its last: no byte that only programs and pictures have. */
final class TextCheck {

    private TextCheck() {}

    static void check(Path sent) throws IOException, Unfit {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(sent))) {
            in.mark(2);
            int first = in.read();
            int second = in.read();
            in.reset();
            if (first == '#' && second == '!') throw new Unfit(FileFault.PROGRAM);
            // Spreadsheets write UTF-16 with its mark in front; every second byte is null there.
            boolean wide = (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF);
            for (int one = in.read(); one >= 0 && !wide; one = in.read())
                if (control(one)) throw new Unfit(FileFault.MISMATCH);
        }
    }

    private static boolean control(int one) {
        return one < 32 && one != '\t' && one != '\n' && one != '\r' && one != '\f';
    }
}
