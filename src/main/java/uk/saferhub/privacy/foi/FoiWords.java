package uk.saferhub.privacy.foi;

import java.util.Arrays;
import java.util.List;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Words;

/** The exemptions in words. */
final class FoiWords {

    private static final Words WORDS = Words.of(FoiWords.class);

    private FoiWords() {}

    /** "Section 40: it is about living people". */
    static String of(FoiExemption exemption) {
        return "Section " + exemption.section().substring("section ".length()) + ": " + WORDS.of(exemption);
    }

    static List<Choice> choices() {
        return Arrays.stream(FoiExemption.values())
                .map(one -> new Choice(
                        one.name(), of(one), one.isWeighed() ? "The public interest is weighed, section 2" : null))
                .toList();
    }
}
