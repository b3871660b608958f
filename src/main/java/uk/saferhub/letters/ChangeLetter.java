package uk.saferhub.letters;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.configuration.LetterWording.Paragraph;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Stale;

/** Changes the words of a draft that are free, or throws it away. What was released stays as it was released. */
@Component
class ChangeLetter {

    private final LetterStore store;

    ChangeLetter(LetterStore store) {
        this.store = store;
    }

    /** @param fields its free paragraphs under "text-0", "text-1" and so on. @throws Stale where somebody was quicker */
    void change(Letter letter, int version, String about, Fields fields) {
        LetterRules.isDraft(letter.isDraft()).orThrow();
        var text = new ArrayList<Paragraph>();
        for (Paragraph paragraph : letter.paragraphs()) {
            String typed = fields.read().text("text-" + text.size());
            text.add(paragraph.free() ? new Paragraph(typed, true) : paragraph);
        }
        if (letter.version() != version)
            throw new Stale(
                    letter.account() + ", " + letter.organisation(),
                    letter.knownAt(),
                    letter.version(),
                    differences(letter, text));
        if (!store.change(letter, about, text)) throw FinishLetter.stale(letter);
    }

    void drop(Letter letter, Actor actor) {
        LetterRules.isDraft(letter.isDraft()).orThrow();
        store.drop(letter, actor);
    }

    private static List<Stale.Difference> differences(Letter now, List<Paragraph> typed) {
        var differences = new ArrayList<Stale.Difference>();
        for (int i = 0; i < typed.size(); i++) {
            String there = now.paragraphs().get(i).text();
            if (!there.equals(typed.get(i).text()))
                differences.add(new Stale.Difference(
                        "Paragraph " + (i + 1), there, typed.get(i).text()));
        }
        return differences;
    }
}
