package uk.saferhub.files.redaction;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Where words stand on the pages of a PDF, letter by letter: over line ends, hyphens and odd spacing. */
final class WordBoxes extends PDFTextStripper {

    private final Map<Integer, List<Rectangle2D>> boxes = new HashMap<>();
    private final Set<String> missing = new LinkedHashSet<>();
    private final List<String> words;

    private final StringBuilder letters = new StringBuilder();
    private final List<TextPosition> places = new ArrayList<>();

    private WordBoxes(List<String> words) {
        this.words = words.stream()
                .map(String::strip)
                .filter(word -> !packed(word).isEmpty())
                .toList();
        missing.addAll(this.words);
        setSortByPosition(true);
    }

    static WordBoxes of(PDDocument pdf, List<String> words) throws IOException {
        var found = new WordBoxes(words);
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            found.letters.setLength(0);
            found.places.clear();
            found.setStartPage(page);
            found.setEndPage(page);
            found.getText(pdf);
            found.search(page - 1);
        }
        return found;
    }

    List<Rectangle2D> on(int page) {
        return boxes.getOrDefault(page, List.of());
    }

    /** Words that stand on no page as text. */
    List<String> missing() {
        return List.copyOf(missing);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        for (TextPosition position : positions) {
            String packed = packed(position.getUnicode() == null ? "" : position.getUnicode());
            for (int i = 0; i < packed.length(); i++) {
                letters.append(packed.charAt(i));
                places.add(position);
            }
        }
    }

    private void search(int page) {
        for (String word : words) {
            String sought = packed(word);
            for (int at = letters.indexOf(sought); at >= 0; at = letters.indexOf(sought, at + 1)) {
                missing.remove(word);
                for (int i = at; i < at + sought.length(); i++)
                    boxes.computeIfAbsent(page, p -> new ArrayList<>()).add(box(places.get(i)));
            }
        }
    }

    /** Wider and taller than the letter: accents and tails stand out, and a letter's width tells which it was. */
    private static Rectangle2D box(TextPosition place) {
        float size = Math.max(Math.max(place.getHeightDir(), place.getFontSizeInPt()), place.getWidthDirAdj());
        // On a turned page, or in turned text, it is enough to know where the letter begins: it cannot reach further.
        if (place.getDir() != 0 || place.getRotation() % 360 != 0)
            return new Rectangle2D.Float(
                    place.getX() - 1.2f * size, place.getY() - 1.2f * size, 2.4f * size, 2.4f * size);
        return new Rectangle2D.Float(place.getX() - 2, place.getY() - size - 1, place.getWidth() + 4, size * 1.4f + 2);
    }

    private static String packed(String words) {
        return words.toLowerCase(Locale.UK).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
