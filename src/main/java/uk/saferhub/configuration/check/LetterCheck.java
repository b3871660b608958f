package uk.saferhub.configuration.check;

import java.util.List;
import uk.saferhub.configuration.LetterWording;
import uk.saferhub.configuration.Pack;
import uk.saferhub.configuration.reading.Spots;
import uk.saferhub.configuration.words.Near;

/** Every letter says something, and names only what can be filled in. */
public final class LetterCheck implements Check {

    @Override
    public void check(Pack pack, Spots spots) {
        for (LetterWording letter : pack.letters()) {
            if (letter.paragraphs().isEmpty()) spots.fault(letter, "paragraphs", letter.name() + " has no paragraph.");
            fields(letter, "about", letter.about(), spots);
            letter.paragraphs().forEach(paragraph -> fields(paragraph, "text", paragraph.text(), spots));
        }
    }

    private static void fields(Object thing, String part, String text, Spots spots) {
        for (String field : LetterWording.fields(text))
            if (!LetterWording.FIELDS.contains(field))
                spots.fault(
                        thing,
                        part,
                        "{" + field + "} cannot be filled in."
                                + Near.meant(field, new java.util.TreeSet<>(LetterWording.FIELDS)));
        if (List.of(text.split("[{}]", -1)).size() % 2 == 0)
            spots.fault(thing, part, "A bracket { is not closed, or } not opened.");
    }
}
